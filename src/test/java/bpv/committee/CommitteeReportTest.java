package bpv.committee;

import static bpv.committee.ExamplePapers.all;
import static bpv.committee.ExamplePapers.seen;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.Money;
import bpv.report.Figures;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CommitteeReportTest {
    private static final String BROKEN_KEY = "mitgation";

    private static Stream<Named<Committee>> committees() {
        return Stream.of(
                Named.of("plain", ExampleCommittee.plain()),
                Named.of("ruled", ExampleCommittee.ruled()),
                Named.of("conflicted", ExampleCommittee.conflicted()),
                Named.of("without candidates", ExampleCommittee.withoutCandidates()));
    }

    @Test
    void the_difference_in_value_and_pounds_stands_at_the_top() {
        String html = ExampleCommittee.html(ExampleCommittee.plain());
        JsonNode json = ExampleCommittee.json(ExampleCommittee.plain());
        long pounds = json.at("/bestValue/total").asLong()
                - json.at("/rankOrder/total").asLong();

        assertThat(all(html, "<h2[^>]*>(.*?)</h2>").get(0)).isEqualTo("The difference in value and pounds");
        String first = html.substring(html.indexOf("<h2"), html.indexOf("<nav"));
        assertThat(all(first, "<dd>(.*?)</dd>")).hasSize(2);
        assertThat(all(first, "<dd>(.*?)</dd>").get(0)).startsWith("+").contains(" points (+");
        assertThat(all(first, "<dd>(.*?)</dd>").get(1))
                .startsWith((pounds < 0 ? "-" : "+") + Money.ofPounds(Math.abs(pounds)));
        assertThat(first).contains("best value is never worse than rank order", "It is proved that no plan");
    }

    @Test
    void all_that_was_asked_for_is_there_in_order() {
        assertThat(all(ExampleCommittee.html(ExampleCommittee.ruled()), "<h2[^>]*>(.*?)</h2>"))
                .containsExactly(
                        "The difference in value and pounds",
                        "Rank order and best value, side by side",
                        "Ranking",
                        "Years against envelopes",
                        "Frontier of cumulative value against cost",
                        "Rank order: awards by section and year",
                        "Best value: awards by section and year",
                        "What needs a decision",
                        "What rules and years cost and bring",
                        "What would be otherwise",
                        "Reserve lists",
                        "What would fund a section",
                        "The cut line, at approximate prices",
                        "Other papers on the same bids",
                        "Assumptions in force",
                        "Problems",
                        "Provenance");
    }

    @ParameterizedTest
    @MethodSource("committees")
    void the_figures_are_those_of_the_json(Committee committee) {
        JsonNode json = ExampleCommittee.json(committee);
        String seen = seen(ExampleCommittee.html(committee));

        for (String proposal : json.get("bestValue").isNull() ? List.<String>of() : List.of("rankOrder", "bestValue")) {
            JsonNode made = json.get(proposal);
            assertThat(seen).contains(Money.ofPounds(made.get("total").asLong()).toString());
            assertThat(seen)
                    .contains(Figures.points(
                            made.get("benefit").decimalValue().setScale(3, java.math.RoundingMode.HALF_UP)));
            for (JsonNode year : made.get("years")) {
                assertThat(seen)
                        .contains(Money.ofPounds(year.get("awarded").asLong()).toString());
                assertThat(seen)
                        .contains(Money.ofPounds(year.get("left").asLong()).toString());
            }
            for (JsonNode award : made.get("awards")) {
                assertThat(seen)
                        .contains(Money.ofPounds(award.get("total").asLong()).toString());
            }
        }
        assertThat(seen).contains(json.at("/provenance/rulesSha256").asString());
        for (JsonNode document : json.at("/provenance/documents")) {
            assertThat(seen)
                    .contains(
                            document.get("sha256").asString(),
                            document.get("file").asString());
        }
    }

    @Test
    void what_people_and_bids_say_is_text() {
        String html = ExampleCommittee.html(ExampleCommittee.ruled());

        assertThat(html).doesNotContain("<script").doesNotContain("<b>").contains("&lt;script&gt;", "+Cap &lt;b&gt;");
        assertThat(seen(html))
                .contains(
                        "because =HYPERLINK(\"http://example.org\") <script>alert('1')</script> & \"so\" (@SUM(A1:A9))");
        assertThat(ExampleCommittee.html(ExampleCommittee.conflicted())).contains("North &lt;floor&gt;");
    }

    @Test
    void each_picture_says_in_words_what_it_shows() {
        String html = ExampleCommittee.html(ExampleCommittee.plain());

        assertThat(all(html, "(<svg)")).hasSize(2);
        assertThat(all(html, "<svg role=\"img\" aria-labelledby=\"([^\"]*)\""))
                .containsExactly(
                        "years-picture-title years-picture-text", "frontier-picture-title frontier-picture-text");
        assertThat(all(html, "<desc[^>]*>(.*?)</desc>").get(0)).contains("2017/18: £123.0m available, ");
        assertThat(all(html, "<desc[^>]*>(.*?)</desc>").get(1)).contains("Rank order: £", "Best value: £", " points. ");
    }

    @Test
    void overrides_their_reasons_names_and_cost_stand_among_what_needs_a_decision() {
        String seen = seen(ExampleCommittee.html(ExampleCommittee.ruled()));

        assertThat(seen).contains("Overrides (1) override: do not fund thames-valley/recoveryPackage, because ");
        assertThat(seen).contains("Against the best plan without them: -", "Thames Valley – Recovery Package from ");
        assertThat(seen).contains("1 question for the panel", "1 override.");
    }

    @Test
    void without_a_plan_there_is_the_conflict_and_never_half_a_result() {
        String html = ExampleCommittee.html(ExampleCommittee.conflicted());
        String seen = seen(html);

        assertThat(all(html, "<h2[^>]*>(.*?)</h2>"))
                .containsExactly(
                        "There is no proposal",
                        "Ranking",
                        "What needs a decision",
                        "Assumptions in force",
                        "Problems",
                        "Provenance");
        assertThat(seen)
                .contains(
                        "No plan keeps to every rule",
                        "North <floor>: at least £546,300,000",
                        "because =cmd (the panel)")
                .containsPattern("North <floor> gives way by £[0-9,]+")
                .doesNotContain("Harmless");
        assertThat(all(html, "<th scope=\"col\"[^>]*>(.*?)</th>")).doesNotContain("Rank order", "Best value");
        assertThat(html).doesNotContain("<svg");
    }

    @Test
    void that_best_value_is_not_proved_is_said_aloud() {
        String html = ExampleCommittee.html(ExampleCommittee.unproved());

        assertThat(all(html.substring(0, html.indexOf("<nav")), "<p class=\"stamp\">(.*?)</p>"))
                .singleElement()
                .asString()
                .startsWith(
                        "BEST VALUE IS NOT PROVED: the search stopped at its limit (branch and bound, 3 of at most 3")
                .endsWith(" points more.");
        assertThat(seen(html)).contains("Best value is not proved in all", "Whether another plan has the same benefit");
    }

    @Test
    void what_nobody_should_miss_stands_first() {
        String html = ExampleCommittee.html(ExampleCommittee.withoutCandidates());

        assertThat(all(html.substring(0, html.indexOf("<nav")), "<p class=\"stamp\">(.*?)</p>"))
                .containsExactly(
                        "1 of 2 documents could not be assessed and had no part in this: see Problems.",
                        "No section may be funded.");
        assertThat(seen(html)).contains("The two make the same awards.", "Rank order awards nothing.", BROKEN_KEY);
        assertThat(ExampleCommittee.html(ExampleCommittee.plain())).doesNotContain("<p class=\"stamp\">");
    }

    @Test
    void a_cut_line_without_prices_says_whether_everything_is_funded_or_nothing_fits() {
        assertThat(seen(ExampleCommittee.html(ExampleCommittee.everythingFunded())))
                .contains(
                        "No limit binds, so nothing has a price", "Best value funds every section that may be funded.")
                .doesNotContain("No price was found");
        assertThat(seen(ExampleCommittee.html(ExampleCommittee.nothingFunded())))
                .contains("No price was found, so every section is above the line, those that do not fit among them.")
                .doesNotContain("No limit binds");
    }

    @Test
    void the_same_result_gives_the_same_file() {
        assertThat(ExampleCommittee.html(ExampleCommittee.ruled()))
                .isEqualTo(ExampleCommittee.html(ExampleCommittee.ruled()));
    }

    @Test
    void best_value_is_worse_only_where_rank_order_does_not_keep_the_rules() {
        for (Committee committee : List.of(ExampleCommittee.plain(), ExampleCommittee.ruled())) {
            int compared = committee
                    .bestValue()
                    .orElseThrow()
                    .benefit()
                    .compareTo(committee.rankOrder().benefit());
            assertThat(compared >= 0 || !committee.rankOrder().broken().isEmpty())
                    .isTrue();
        }
    }
}
