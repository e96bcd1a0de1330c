package bpv.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.ExampleRound;
import bpv.report.Divided;
import bpv.report.DividedReport;
import bpv.report.JsonDivided;
import bpv.round.Study.PanelOverride;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTest {
    private static final Round ROUND = ExampleRound.round();
    private static final Question QUESTION =
            ROUND.question(ExampleRound.result().bids());
    private static final LimitsFile.Read RULES = LimitsFile.read(
            "limits.yaml",
            "limits: [ { name: Cap, atMost: 14 per head, each: alliance } ]".getBytes(StandardCharsets.UTF_8),
            QUESTION);

    private static Divided divide(Study study) {
        return study.divide(RULES, List.of(), ROUND.provenance(), ROUND.assumptions(), List.of());
    }

    @Test
    void what_would_take_too_long_is_left_out_and_counted_and_the_rest_is_as_without_the_bound() {
        Divided all = divide(new Study(QUESTION));
        int asked = all.years().size() + all.rules().size() + all.sections().size();
        Divided none = divide(new Study(QUESTION, 0));
        Divided some = divide(new Study(QUESTION, 30));

        assertThat(all.leftOut()).isZero();
        assertThat(none.leftOut()).isEqualTo(asked);
        assertThat(none.bestValue()).isEqualTo(all.bestValue());
        assertThat(some.leftOut()).isBetween(1, asked - 1);
        assertThat(some.years()).isEqualTo(all.years());
        assertThat(all.rules().subList(0, some.rules().size())).isEqualTo(some.rules());
        assertThat(all.sections().subList(0, some.sections().size())).isEqualTo(some.sections());
        assertThat(asked
                        - some.years().size()
                        - some.rules().size()
                        - some.sections().size())
                .isEqualTo(some.leftOut());
    }

    @Test
    void what_is_left_out_is_said_in_words_and_as_json() {
        Divided none = divide(new Study(QUESTION, 0));
        StringWriter text = new StringWriter();
        DividedReport.text(none, text);
        StringWriter json = new StringWriter();
        JsonDivided.write(none, json);

        assertThat(text.toString()).contains(none.leftOut() + " questions of what would be otherwise", "were left out");
        assertThat(json.toString()).contains("\"leftOut\" : " + none.leftOut());
    }

    @Test
    void an_override_has_a_reason_and_a_name_that_can_be_shown() {
        for (String wrong : List.of("", "  ", "\u200d", "a\u200bb", "a\nb", "\u0007", "\u2066x", "x".repeat(1001))) {
            assertThatThrownBy(() -> new PanelOverride("wessex/earlyDiagnosis", true, wrong, "the chair"))
                    .as("reason")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a reason");
            assertThatThrownBy(() -> new PanelOverride("wessex/earlyDiagnosis", true, "a pilot", wrong))
                    .as("name")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a name");
        }
        assertThat(new PanelOverride("wessex/earlyDiagnosis", true, "x".repeat(1000), "x".repeat(200)).because())
                .hasSize(1000);
    }

    @Test
    void rules_whose_names_are_the_same_once_repeated_are_refused() {
        LimitsFile.Read read = LimitsFile.read(
                "limits.yaml",
                "limits: [ { name: 'Cap: South', atMost: 5 }, { name: Cap, atMost: 5, each: region } ]"
                        .getBytes(StandardCharsets.UTF_8),
                QUESTION);

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).message()).contains("a name that no other rule has", "Cap: South");
    }
}
