package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.committee.ExampleCommittee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The papers for a committee in a real browser, opened as the files that they are. */
class CommitteeReportBrowserTest {
    /** Pixels between the margins of an A4 sheet: 186 mm. */
    private static final int PAPER = 703;

    @TempDir
    Path folder;

    @AfterEach
    void as_it_was() {
        Browser.media("");
        Browser.width(1280);
    }

    private void open(String html) throws IOException {
        Browser.chrome();
        Path file = folder.resolve("report.html");
        Files.writeString(file, html);
        Browser.chrome().manage().logs().get(LogType.BROWSER);
        Browser.chrome().manage().logs().get(LogType.PERFORMANCE);
        Browser.width(1280);
        Browser.chrome().get(file.toUri().toString());
    }

    private static List<String> requested() {
        return StreamSupport.stream(
                        Browser.chrome()
                                .manage()
                                .logs()
                                .get(LogType.PERFORMANCE)
                                .spliterator(),
                        false)
                .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url"))
                .map(JsonNode::asString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bpv.committee.ExamplePapers#pages")
    void it_is_accessible_asks_for_nothing_and_fits_screen_and_paper(String html) throws IOException {
        open(html);

        assertThat(StreamSupport.stream(
                        Browser.chrome().manage().logs().get(LogType.BROWSER).spliterator(), false))
                .as("the browser's complaints")
                .isEmpty();
        assertThat(requested()).hasSize(1).allMatch(address -> address.startsWith("file:"));
        assertThat(Browser.violations("html")).as("axe, wide").isEmpty();

        Browser.width(320);
        Browser.assertNoSidewaysScroll("report", 320);
        assertThat(Browser.violations("html")).as("axe, narrow").isEmpty();

        Browser.media("print");
        Browser.width(PAPER);
        Browser.assertNoSidewaysScroll("report on paper", PAPER);
    }

    @Test
    void its_own_styles_are_the_only_ones_that_the_browser_takes() throws IOException {
        open(ExampleCommittee.html(ExampleCommittee.ruled()));

        assertThat(Browser.chrome().executeScript("return getComputedStyle(document.querySelector('.key')).display"))
                .isEqualTo("flex");
        Browser.chrome().executeScript("""
                const style = document.createElement('style');
                style.textContent = 'h1 { display: none }';
                document.head.appendChild(style);
                """);
        assertThat(Browser.chrome().executeScript("return getComputedStyle(document.querySelector('h1')).display"))
                .isEqualTo("block");
    }
}
