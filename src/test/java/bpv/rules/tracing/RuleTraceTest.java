package bpv.rules.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.GatewayParameters;
import bpv.rules.syntax.RuleFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTraceTest {
    private static final GatewayParameters NUMBERS = new GatewayParameters(LocalDate.of(2017, 1, 18), 20);

    private static Optional<RuleTrace.Result> on(String when) {
        RuleFile file = RuleFile.read("gateway/a.drl", """
                package gateway;
                import bpv.assessment.GatewayParameters;
                import bpv.bid.EvidenceKind;
                import java.time.LocalDate;
                rule "a" when WHEN then end
                """.replace("WHEN", when));
        return new RuleTrace(file, file.rules().get(0)).on(List.of(NUMBERS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            engagementWords == 20 ~ true
            engagementWords != 20 ~ false
            engagementWords >= 21 ~ false
            engagementWords < 20 || engagementWords > 19 ~ true
            !(engagementWords < 20) && engagementWords <= 20 ~ true
            engagementWords in ( 19, 20 ) ~ true
            engagementWords not in ( 19, 20 ) ~ false
            closingDate.isAfter( LocalDate.of( 2017, 1, 17 ) ) ~ true
            closingDate.isAfter( LocalDate.of( 2017, 1, 18 ) ) ~ false
            closingDate != null ~ true
            closingDate > LocalDate.of( 2017, 1, 17 ) ~ true
            EvidenceKind.NONE == EvidenceKind.NONE ~ true
            this.engagementWords == 20 ~ true
            """)
    void a_condition_holds_or_not(String condition, boolean holds) {
        assertThat(on("GatewayParameters( " + condition + " )").orElseThrow().fired())
                .isEqualTo(holds ? 1 : 0);
    }

    @Test
    void the_first_condition_that_does_not_hold_is_told_with_its_values() {
        RuleTrace.Result result = on("GatewayParameters( $words : engagementWords, $day : closingDate )"
                        + " GatewayParameters( engagementWords > 1, !closingDate.isBefore( $day ), engagementWords < $words )")
                .orElseThrow();

        assertThat(result.fired()).isZero();
        assertThat(result.tried()).extracting(Tried::held).containsExactly(true, true, false);
        assertThat(result.tried().get(2))
                .isEqualTo(new Tried(
                        2, "engagementWords < $words", false, "", List.of("engagementWords is 20", "$words is 20")));
    }

    @Test
    void what_cannot_be_followed_is_not_guessed_at() {
        assertThat(on("GatewayParameters( engagementWords matches \"2.\" )")).isEmpty();
        assertThat(on("GatewayParameters( nothingKnown > 2 )")).isEmpty();
        assertThat(on("not GatewayParameters( engagementWords > 2 )")).isEmpty();
        assertThat(on("NoSuchFact()")).isEmpty();
    }
}
