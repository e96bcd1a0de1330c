package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every page in every state. Each is opened once and looked at from all sides, to save time. */
class EveryPageBrowserTest {
    /** Pixels between the margins of an A4 sheet: 182 mm. */
    private static final int PAPER = 688;

    @AfterEach
    void as_it_was() {
        Browser.media("");
        Browser.width(1280);
    }

    @ParameterizedTest
    @EnumSource(PageState.class)
    void a_page_is_accessible_keeps_to_itself_and_fits(PageState state) {
        drain();
        Browser.width(1280);
        state.open();

        assertThat(complaints()).as("the browser's complaints").isEmpty();
        assertThat(requested())
                .as("addresses asked for")
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith(RunningSite.at("/")));
        assertThat(Browser.violations(state.ownPart())).as("axe, wide").isEmpty();

        Browser.width(320);
        Browser.assertNoSidewaysScroll(state.name(), 320);
        assertThat(unnamedScrollers()).as("what scrolls without saying so").isEmpty();

        Browser.media("print");
        Browser.width(PAPER);
        Browser.assertNoSidewaysScroll(state.name() + " on paper", PAPER);
        assertThat(hiddenOnPaper()).as("content that paper does not show").isEmpty();
    }

    private static void drain() {
        Browser.chrome().manage().logs().get(LogType.BROWSER);
        Browser.chrome().manage().logs().get(LogType.PERFORMANCE);
    }

    /** What the browser complains about, refused content above all; that a page is an error page is no complaint. */
    private static List<String> complaints() {
        return StreamSupport.stream(
                        Browser.chrome().manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(entry -> entry.getMessage())
                .filter(message -> !message.matches(".*the server responded with a status of 4(00|04|13).*"))
                .toList();
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

    @SuppressWarnings("unchecked")
    private static List<String> unnamedScrollers() {
        return (List<String>) Browser.chrome().executeScript("""
                return [...document.querySelectorAll('main *')]
                  .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'auto')
                  .filter(e => e.tagName !== 'TEXTAREA' && !(e.getAttribute('role') === 'group' && e.tabIndex === 0
                    && e.hasAttribute('aria-label')))
                  .map(e => e.outerHTML.slice(0, 120));
                """);
    }

    @SuppressWarnings("unchecked")
    private static List<String> hiddenOnPaper() {
        return (List<String>) Browser.chrome().executeScript("""
                return [...document.querySelectorAll('main p, main td, main th, main li, main code, main h2, main h3')]
                  .filter(e => !e.closest('.bpv-noprint') && !e.closest('nav') && e.textContent.trim() !== ''
                    && !e.checkVisibility({ contentVisibilityAuto: true }))
                  .map(e => e.outerHTML.slice(0, 120)).slice(0, 5);
                """);
    }
}
