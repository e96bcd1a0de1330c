package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.http.KeyRing;
import bpv.http.Server;
import bpv.http.ServerAccess;
import bpv.http.ServerLimits;
import bpv.http.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An assessor opens a round in a browser where the service has keys: any name, and the key as password. */
class KeysBrowserTest {
    private static final KeyRing.NewKey ANN = KeyRing.newKey("ann");
    private static Server server;

    @BeforeAll
    static void a_service_with_keys(@TempDir Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), ANN.line());
        server = Server.start(new ServerSettings(
                "127.0.0.1",
                0,
                SharedRules.FOLDER,
                Path.of("target/compiled-rules"),
                null,
                Path.of(RunningSite.round()),
                new ServerAccess(keys, null, null, List.of()),
                ServerLimits.USUAL));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_key_opens_the_round_its_sections_and_the_form_and_nothing_else_does() {
        for (String none : List.of("", "ann:bpv_wrong@")) {
            open(none);
            assertThat(Browser.chrome().findElements(By.tagName("h1")))
                    .as("nothing yet: the browser asks for name and password")
                    .isEmpty();
        }

        open("any.name:" + ANN.key() + "@");
        assertThat(heading()).startsWith("Round 2017-2021");
        Browser.choose("intervention", "recoveryPackage");
        Browser.follow(By.cssSelector(".bpv-filters button"));
        Browser.follow(By.cssSelector("tr[data-section] a"));
        assertThat(heading()).contains("Recovery Package");

        Browser.chrome().get("http://127.0.0.1:" + server.port() + "/round/new");
        Path bid = Path.of("bids-examples/round-2017/wessex.yaml").toAbsolutePath();
        Browser.chrome().findElement(By.id("archive")).sendKeys(bid.toString());
        Browser.follow(By.cssSelector("main form button"));
        assertThat(heading()).contains("1 bid,");
    }

    @Test
    void an_alliance_needs_no_key() {
        Browser.chrome().get("http://127.0.0.1:" + server.port() + "/precheck");

        assertThat(heading()).startsWith("Check a bid");
    }

    /** As if the browser had asked for name and password, and been given these. */
    private static void open(String credentials) {
        Browser.chrome().get("http://" + credentials + "127.0.0.1:" + server.port() + "/round");
    }

    private static String heading() {
        return Browser.chrome().findElement(By.tagName("h1")).getText();
    }
}
