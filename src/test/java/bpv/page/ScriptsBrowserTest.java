package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Without scripts everything works; with them a little more does. */
class ScriptsBrowserTest {
    @AfterEach
    void as_it_was() {
        Browser.scripts(true);
    }

    @Test
    void a_bid_is_written_checked_corrected_and_improved_without_scripts() {
        Browser.scripts(false);
        Browser.go("/precheck");
        Browser.choose("template", "humber-coast-and-vale");
        Browser.follow(By.cssSelector("form[method=get] button"));
        assertThat(Browser.chrome().findElement(By.id("text")).getDomProperty("value"))
                .contains("alliance: humber-coast-and-vale");

        Browser.chrome().findElement(By.id("document")).sendKeys(absolute("broken/everything-at-once.yaml"));
        Browser.follow(By.cssSelector("#check button"));
        assertThat(Browser.title()).startsWith("Error: ");
        assertThat(Browser.chrome().findElements(By.cssSelector(".bpv-problem")))
                .hasSize(7);

        Browser.chrome().findElement(By.id("document")).sendKeys(absolute("round-2017/humber-coast-and-vale.yaml"));
        Browser.follow(By.cssSelector("#check button"));
        assertThat(Browser.title()).startsWith("Pre-check of Humber, Coast and Vale");
        assertThat(Browser.chrome().findElement(By.id("text")).getDomProperty("value"))
                .isEqualTo(Browser.read("bids-examples/round-2017/humber-coast-and-vale.yaml"));

        Browser.follow(By.name("improve"));
        assertThat(Browser.chrome().findElement(By.id("improve")).getText()).contains("Early diagnosis");
    }

    @Test
    void a_round_is_filtered_and_a_section_is_read_without_scripts() {
        Browser.scripts(false);
        Browser.go("/round");
        Browser.choose("recommendation", "laterPhase");
        Browser.follow(By.cssSelector(".bpv-filters button"));
        assertThat(Browser.chrome().findElements(By.cssSelector("tr[data-section]")))
                .hasSize(1);

        Browser.follow(By.cssSelector("tr[data-section] a"));
        assertThat(Browser.chrome().findElement(By.tagName("h1")).getText()).contains("later phase");
    }

    @Test
    void a_round_that_was_sent_is_filtered_without_scripts() {
        PageState.send("south-east-london.yaml", "bids-examples/round-2017/south-east-london.yaml");
        Browser.scripts(false);
        int all = rows();
        Browser.choose("intervention", "stratifiedFollowUp");
        Browser.follow(By.cssSelector(".bpv-filters button"));
        assertThat(rows()).isEqualTo(1).isLessThan(all);

        Browser.follow(By.name("all"));
        assertThat(rows()).isEqualTo(all);
    }

    @Test
    void the_money_is_divided_under_rules_and_overrides_without_scripts() {
        Browser.scripts(false);
        Browser.go("/round");
        Browser.follow(By.linkText("Divide the money under rules of policy"));
        PageState.fill(PageState.RULES, "a pilot", "the chair");
        Browser.follow(By.cssSelector("button[value=add]"));
        assertThat(Browser.chrome().findElement(By.id("rules")).getDomProperty("value"))
                .isEqualTo(PageState.RULES);
        Browser.choose("section-2", "kent-and-medway/recoveryPackage");
        Browser.follow(By.cssSelector("#division .bpv-buttons button"));
        assertThat(Browser.title()).startsWith("Error: ");
        assertThat(Browser.chrome().findElements(By.cssSelector(".govuk-error-summary li")))
                .hasSize(3);

        Browser.chrome().findElement(By.cssSelector("label[for=fund-2-not]")).click();
        Browser.chrome().findElement(By.id("because-2")).sendKeys("withdrawn");
        Browser.chrome().findElement(By.id("by-2")).sendKeys("the chair");
        Browser.follow(By.cssSelector("#division .bpv-buttons button"));
        assertThat(Browser.title()).startsWith("Allocation under rules of policy");
        assertThat(Browser.chrome().findElement(By.tagName("main")).getText())
                .contains("because a pilot (the chair)", "because withdrawn (the chair)", "Best value adds");
    }

    @Test
    void a_printed_division_has_the_rules_and_no_form() {
        PageState.DIVIDED.open();
        Browser.media("print");
        try {
            assertThat(Browser.chrome().findElement(By.id("division")).isDisplayed())
                    .isFalse();
            assertThat(Browser.chrome()
                            .findElement(By.cssSelector(".bpv-given"))
                            .getText())
                    .contains("name: Each Alliance");
        } finally {
            Browser.media("");
        }
    }

    private static int rows() {
        return Browser.chrome().findElements(By.cssSelector("tr[data-section]")).size();
    }

    @Test
    void what_is_typed_is_checked_a_moment_after_the_last_key() {
        Browser.go("/precheck");
        Browser.chrome().findElement(By.id("text")).sendKeys("schema: bid/1\nround: 2017-2021\n");

        Browser.await("return document.getElementById('live').textContent.includes('things have still to be written')");
        assertThat(Browser.chrome().findElement(By.id("live")).getAttribute("aria-live"))
                .isEqualTo("polite");
    }

    @Test
    void what_was_typed_is_there_when_one_goes_back_to_it() {
        for (boolean scripts : new boolean[] {false, true}) {
            Browser.scripts(scripts);
            Browser.go("/precheck");
            Browser.chrome().findElement(By.id("text")).sendKeys("schema: bid/1\n# mine");
            Browser.follow(By.cssSelector("#check button"));
            Browser.chrome().navigate().back();

            Browser.await("return document.getElementById('text').value === 'schema: bid/1\\n# mine'");
        }
    }

    @Test
    void rules_that_were_typed_are_there_when_one_goes_back_to_them() {
        Browser.go("/round/allocation");
        PageState.fill(PageState.RULES, "a pilot", "");
        Browser.follow(By.cssSelector("#division .bpv-buttons button"));
        Browser.chrome().navigate().back();

        Browser.await("return document.getElementById('rules').value.startsWith('limits:')");
    }

    @Test
    void what_is_printed_is_a_document_with_what_was_folded() {
        Browser.checkFile("bids-examples/round-2017/humber-coast-and-vale.yaml");
        Object printed = Browser.chrome()
                .executeCdpCommand("Page.printToPDF", Map.of("printBackground", true))
                .get("data");
        String pdf = new String(Base64.getDecoder().decode(String.valueOf(printed)), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF");
        // The text of 181 lines alone takes more than two pages, and is folded on the screen.
        assertThat(pdf.split("/Type /Page\\b").length - 1).isGreaterThan(5);
    }

    private static String absolute(String example) {
        return Path.of("bids-examples", example).toAbsolutePath().toString();
    }
}
