package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.document.Mutations;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form for 62-day what-ifs: what it takes, what it says is wrong, and what it lets download. */
class WhatIfPageTest {
    private static final String PATH = "/round/what-if";
    private static final String SCENARIOS = "scenarios: [ { name: At the standard, everyAlliance: 85% } ]";

    private static String page(String... fields) {
        HttpResponse<String> response = RunningSite.form(PATH, fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        RunningSite.tree(response.body());
        return response.body();
    }

    @Test
    void a_scenario_that_is_filled_in_stands_beside_the_real_figures_with_a_picture() {
        String page = page(
                "do",
                "project",
                "figures",
                "filled",
                "scenario",
                "Recovery <b>",
                "because",
                "plans\r\n  deliver",
                "known-until",
                "2018-03",
                "quarter-3",
                "latest +2 points",
                "quarter-4",
                "86%");

        assertThat(page)
                .contains("62-day what-if, 2018/19, as of 2017-02-01", "Recovery &lt;b&gt;: plans deliver")
                .contains("Cash need of the programme, 2018/19", "Recovery &lt;b&gt;, 2018/19, quarter by quarter")
                .contains("Recovery &lt;b&gt;, left at year end", "Real figures: 2018/19 Q1 paid £")
                .contains("id=\"picture\"", "value=\"latest +2 points\"")
                .doesNotContain("<b>", " style=");
    }

    @Test
    void everything_that_is_wrong_with_what_is_filled_in_is_listed_first_and_stays() {
        String page = page(
                "do",
                "project",
                "known-until",
                "March \"2018\"",
                "because",
                "a\u202eb",
                "quarter-1",
                "85",
                "quarter-2",
                "101%",
                "quarter-4",
                "<i>");

        assertThat(RunningSite.errors(page))
                .containsExactly(
                        "#scenario Enter a name for the scenario",
                        "#because Why: Expected is one line, without characters that cannot be seen, but here is"
                                + " 'a\\u202Eb'.",
                        "#known-until Last month of real figures: Expected is a month such as 2018-03, but here is"
                                + " 'March \"2018\"'.",
                        "#quarter-1 2018/19 Q1: Expected is a percentage such as 84.5% (up to six decimals), patients such"
                                + " as 172 of 200, a change against the real figure such as +2 points or -1.5 points, or"
                                + " latest, which may have a change, such as latest +2 points, but here is '85'. Write 85%.",
                        "#quarter-2 2018/19 Q2: A percentage is at most 100%, but here is '101%'.",
                        "#quarter-4 2018/19 Q4: Expected is a percentage such as 84.5% (up to six decimals), patients such"
                                + " as 172 of 200, a change against the real figure such as +2 points or -1.5 points, or"
                                + " latest, which may have a change, such as latest +2 points, but here is '<i>'.");
        assertThat(page).contains("value=\"March &#34;2018&#34;\"", "value=\"&lt;i>\"");
    }

    @Test
    void a_form_with_nothing_in_it_says_what_is_missing() {
        assertThat(RunningSite.errors(page("do", "project")))
                .containsExactly(
                        "#scenario Enter a name for the scenario",
                        "#quarter-1 Enter a figure for at least one quarter");
    }

    @Test
    void a_change_where_no_real_figure_is_known_is_told_at_its_quarter() {
        assertThat(RunningSite.errors(
                        page("do", "project", "scenario", "A", "known-until", "2018-03", "quarter-3", "+1 point")))
                .singleElement()
                .asString()
                .startsWith("#quarter-3 2018/19 Q3: There is no real figure to start from: of ");
    }

    @Test
    void what_is_wrong_with_scenarios_that_are_written_is_told_at_its_line() {
        String page = page(
                "do",
                "project",
                "figures",
                "written",
                "scenarios",
                "scenarios:\r\n  - name: A\r\n    alliances: { wessx: 85%, peninsula: { 2019-01: 85% } }\r\n  - { name: A }\r\n");

        assertThat(RunningSite.errors(page))
                .containsExactly(
                        "#line-3 Line 3: 'wessx' is no Alliance. Perhaps wessex.",
                        "#line-3 Line 3: No quarter looks at 2019-01. Expected is a month from 2017-10 to 2018-09, or a"
                                + " quarter from 2018/19 Q1 to 2018/19 Q4.",
                        "#line-4 Line 4: The scenario assumes nothing: it has neither 'everyAlliance' nor 'alliances'.",
                        "#line-4 Line 4: Expected is a name that nothing else has, but here is 'A'.");
        assertThat(RunningSite.errors(page("do", "project", "figures", "written")))
                .as("nothing written is no backtest")
                .containsExactly("#line-1 Line 1: The document is empty.");
    }

    @Test
    void a_file_is_used_whatever_else_is_filled_in_and_is_shown() {
        String json = "{\"scenarios\": [{\"name\": \"B\", \"everyAlliance\": \"latest\"}]}";
        assertThat(page("do", "project", "figures", "real", "scenario", "A", "scenarios-file:s.json", json))
                .contains("B, 2018/19, quarter by quarter", "id=\"given\"", "{\"name\": \"B\"");
        assertThat(RunningSite.errors(page("do", "project", "scenarios-file:s.json", "{\"scenarios\": [\n}")))
                .singleElement()
                .asString()
                .startsWith("#line-2 Line 2: ");
    }

    @Test
    void a_backtest_is_of_every_footprint() {
        assertThat(page("do", "project", "figures", "real", "proposal", "rankOrder", "scenario", "ignored"))
                .contains("Backtest of the 62-day release on the real figures", "All 19 footprints", "by rank order");
    }

    @Test
    void rules_and_overrides_that_a_page_carries_hold_and_go_on() {
        String page = page(
                "do",
                "project",
                "figures",
                "real",
                "rules",
                "limits: [ { name: Cap, atMost: 9000000, each: alliance } ]",
                "section-1",
                "kent-and-medway/recoveryPackage",
                "fund-1",
                "false",
                "because-1",
                "withdrawn",
                "by-1",
                "the chair");

        assertThat(page)
                .contains("rules of policy", "override: do not fund kent-and-medway/recoveryPackage, because withdrawn")
                .contains("Best value divides the money under the rules of policy that you wrote and 1 override.")
                .contains("name=\"because-1\" value=\"withdrawn\"", "id=\"given-rules\"");
    }

    @Test
    void rules_that_are_wrong_are_put_right_where_they_are_written() {
        assertThat(RunningSite.errors(
                        page("do", "project", "figures", "real", "rules", "limits: [ { name: A, atMost: 5.5 } ]")))
                .singleElement()
                .asString()
                .startsWith("#line-1 Line 1: ");
    }

    @Test
    void awards_that_cannot_be_are_told() {
        assertThat(RunningSite.errors(
                        page("do", "project", "figures", "real", "rules", "limits: [ { name: A, atLeast: 99% } ]")))
                .containsExactly(
                        "#awards No plan is known that keeps to every rule, so there is nothing to release. Divide"
                                + " the money, and see which rules cannot hold together.");
        assertThat(RunningSite.errors(
                        page("do", "project", "figures", "real", "proposal", "rankOrder", "rules", "limits: []")))
                .singleElement()
                .asString()
                .startsWith("#awards Rank order keeps no rules of policy");
        HttpResponse<String> json = RunningSite.form(
                PATH, "do", "json", "figures", "real", "rules", "limits: [ { name: A, atLeast: 99% } ]");
        assertThat(json.statusCode()).isEqualTo(422);
    }

    @Test
    void the_picture_can_be_downloaded() {
        HttpResponse<String> picture =
                RunningSite.form(PATH, "do", "picture", "figures", "written", "scenarios", SCENARIOS);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("content-type")).contains("image/svg+xml;charset=utf-8");
        assertThat(picture.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"what-if.svg\"");
        assertThat(picture.body()).startsWith("<svg ").contains("At the standard: 2018/19 Q1 paid £");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "form", "nonsense", "\u0000"})
    void without_a_wish_the_form_is_shown_with_what_was_filled_in_unchecked(String wish) {
        assertThat(page("do", wish, "quarter-3", "nonsense", "scenario", "A\u0007"))
                .contains("value=\"nonsense\"", "value=\"A\u2407\"")
                .doesNotContain("govuk-error-summary");
    }

    @Test
    void whatever_is_written_or_filled_in_the_answer_is_a_page_that_is_well_formed() {
        Random random = new Random(62);
        for (int i = 0; i < 120; i++) {
            boolean written = random.nextBoolean();
            String text = text(Mutations.any(written ? PageState.SCENARIOS : "latest +2 points", random));
            String other = text(Mutations.any("2018-03", random));
            String page = written
                    ? page("do", "project", "figures", "written", "scenarios", text)
                    : page("do", "project", "scenario", "A", "known-until", other, "quarter-" + (1 + i % 4), text);
            if (page.contains("govuk-error-summary")) {
                assertThat(RunningSite.errors(page)).as(text).isNotEmpty();
            } else {
                assertThat(page).as(text).contains("id=\"picture\"");
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void other_pages_lead_here() {
        assertThat(RunningSite.get("/round").body()).contains("href=\"/round/what-if\"");
        assertThat(RunningSite.get("/round/allocation").body()).contains("formaction=\"/round/what-if\"");
        assertThat(RunningSite.get(PATH).body()).contains("formaction=\"/round/allocation\"");
    }
}
