package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Everything can be done with the keyboard alone, and the focus can be seen all the way. */
class KeyboardBrowserTest {
    @BeforeEach
    void wide() {
        Browser.width(1280);
    }

    @Test
    void an_alliance_takes_its_form_writes_checks_and_goes_to_a_problem_without_a_mouse() {
        Browser.go("/precheck");
        tabTo("template");
        press("Wessex");
        press(Keys.TAB);
        press(Keys.ENTER);
        Browser.await("return document.getElementById('text').value.includes('alliance: wessex')");

        tabTo("text");
        press(Keys.chord(Keys.CONTROL, "a"));
        press("schema: bid/1");
        press(Keys.ENTER);
        press("aliance: wessex");
        press(Keys.TAB);
        press(Keys.TAB);
        assertThat(Browser.focused().getText()).isEqualTo("Check this bid");
        press(Keys.ENTER);
        Browser.await("return document.getElementById('correct') !== null");

        assertThat(Browser.title()).startsWith("Error: ");
        assertThat(Browser.focused().getAttribute("class")).contains("govuk-error-summary");
        press(Keys.TAB);
        WebElement first = Browser.focused();
        assertThat(first.getText()).startsWith("Line ");
        press(Keys.ENTER);
        Browser.await("return location.hash.startsWith('#line-') && document.querySelector(':target') !== null");
    }

    @Test
    void the_focus_is_seen_on_everything_that_takes_it_and_follows_the_page() {
        for (PageState state : List.of(
                PageState.EMPTY_FORM,
                PageState.FILTERED,
                PageState.COMPLETE,
                PageState.DIVISION_FORM,
                PageState.WHAT_IF_FORM,
                PageState.WHAT_IF_FILLED)) {
            state.open();
            Browser.chrome().executeScript("document.activeElement.blur(); window.scrollTo(0, 0)");
            List<String> seen = new ArrayList<>();
            int last = -1;
            for (int i = 0; i < 40; i++) {
                press(Keys.TAB);
                if (((Number) script("return [...document.querySelectorAll('*')].indexOf(document.activeElement)"))
                                .intValue()
                        <= last) {
                    break;
                }
                last = ((Number) script("return [...document.querySelectorAll('*')].indexOf(document.activeElement)"))
                        .intValue();
                seen.add(String.valueOf(script("return document.activeElement.outerHTML.slice(0, 100)")));
                assertThat(script(VISIBLE))
                        .as("focus seen on " + seen.get(seen.size() - 1))
                        .isEqualTo(true);
            }
            assertThat(seen).as("stops of " + state).hasSizeGreaterThan(8);
            assertThat(seen.get(0)).contains("Skip to main content");
        }
    }

    @Test
    void an_assessor_writes_rules_and_an_override_divides_the_money_and_puts_an_error_right_without_a_mouse() {
        Browser.go("/round/allocation");
        tabTo("rules");
        press("limits:");
        press(Keys.ENTER);
        press("- { name: Each Alliance, atMost: 45000000, each: alliance }");
        tabTo("section-1");
        press("West Yorkshire – s");
        press(Keys.TAB);
        press(Keys.SPACE);
        press(Keys.TAB);
        press("a pilot");
        press(Keys.TAB);
        press(Keys.ENTER);
        Browser.await("return document.querySelector('.govuk-error-summary') !== null");

        assertThat(Browser.title()).startsWith("Error: ");
        assertThat(Browser.focused().getAttribute("class")).contains("govuk-error-summary");
        press(Keys.TAB);
        assertThat(Browser.focused().getText()).isEqualTo("Enter who decided it for override 1");
        press(Keys.ENTER);
        Browser.await("return location.hash === '#by-1' && document.activeElement.id === 'by-1'");
        press("the chair");
        press(Keys.ENTER);
        Browser.await("return document.getElementById('division-what-each-section-gets') !== null");

        assertThat(Browser.chrome().findElement(By.tagName("main")).getText())
                .contains("override: fund west-yorkshire/stratifiedFollowUp, because a pilot (the chair)");
    }

    @Test
    void an_assessor_fills_in_a_scenario_puts_an_error_right_and_projects_without_a_mouse() {
        Browser.go("/round/what-if");
        tabTo("scenario");
        press("Recovery");
        tabTo("quarter-4");
        press("86");
        press(Keys.ENTER);
        Browser.await("return document.querySelector('.govuk-error-summary') !== null");

        assertThat(Browser.title()).startsWith("Error: ");
        press(Keys.TAB);
        assertThat(Browser.focused().getText()).startsWith("2018/19 Q4: ").endsWith("Write 86%.");
        press(Keys.ENTER);
        Browser.await("return document.activeElement.id === 'quarter-4'");
        press(Keys.END);
        press("%");
        press(Keys.ENTER);
        Browser.await("return document.getElementById('picture') !== null");

        assertThat(Browser.chrome().findElement(By.tagName("main")).getText())
                .contains("Recovery, left at year end", "Recovery, 2018/19, quarter by quarter");
    }

    @Test
    void the_skip_link_leads_past_the_navigation() {
        Browser.go("/round/new");
        press(Keys.TAB);
        assertThat(Browser.focused().getText()).isEqualTo("Skip to main content");
        press(Keys.ENTER);
        // The browser goes to the place in its next frame, and a key pressed before goes on from the link.
        Browser.await("return document.querySelector('main:target') !== null"
                + " && document.activeElement === document.body");
        press(Keys.TAB);

        assertThat(Browser.focused().getAttribute("id")).isEqualTo("archive");
    }

    /** Outlined, or with another shadow or background than without the focus, and on the screen. */
    private static final String VISIBLE = """
            const e = document.activeElement;
            const look = () => { const s = getComputedStyle(e);
              return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.backgroundColor].join() };
            const r = e.getBoundingClientRect();
            const on = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight;
            const focused = look();
            e.blur();
            const other = look();
            e.focus({ preventScroll: true });
            return on && focused !== other;
            """;

    private static void tabTo(String id) {
        for (int i = 0; i < 30 && !id.equals(Browser.focused().getAttribute("id")); i++) {
            press(Keys.TAB);
        }
        assertThat(Browser.focused().getAttribute("id")).isEqualTo(id);
    }

    /** Presses keys once the page is seen: Chromium drops what is pressed before it has painted a page. */
    private static void press(CharSequence keys) {
        Browser.await("return performance.getEntriesByType('paint').length > 0");
        new Actions(Browser.chrome()).sendKeys(keys).perform();
    }

    private static Object script(String text) {
        return Browser.chrome().executeScript(text);
    }
}
