package bpv.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.quantity.Fraction;
import bpv.report.RoundResult.SectionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixTest {
    static Stream<AssessedSection> sections() {
        return Stream.concat(
                        ExampleRound.result().sections().stream(),
                        ExampleRound.assess(List.of("bids-examples/fails-everything.yaml")).sections().stream())
                .map(SectionOf::section);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void a_fix_gains_what_scoring_the_section_anew_gains(AssessedSection section) {
        for (Fix fix : Fix.of(section)) {
            if (fix.outcome() != null && !fix.atMost()) {
                Fraction anew = SectionScore.of(with(section, fix)).score();
                assertThat(fix.points()).isEqualTo(anew.minus(section.score().score()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void the_greatest_gain_comes_first_and_every_shortfall_is_named(AssessedSection section) {
        List<Fix> fixes = Fix.of(section);

        for (int i = 1; i < fixes.size(); i++) {
            assertThat(fixes.get(i).points().atMost(fixes.get(i - 1).points())).isTrue();
        }
        assertThat(fixes.stream().map(fix -> fix.finding().conclusion()))
                .containsAll(section.score().outcomes().stream()
                        .filter(OutcomeScore::counts)
                        .flatMap(outcome -> outcome.tests().stream())
                        .filter(test -> !test.conclusion().isMet())
                        .map(test -> (Conclusion) test.conclusion())
                        .map(Finding.class::cast)
                        .toList());
    }

    @Test
    void a_value_short_of_the_next_says_which_is_next() {
        assertThat(sections().flatMap(section -> section.score().outcomes().stream()))
                .filteredOn(outcome -> outcome.addressed()
                        && outcome.value().conclusion().shortfall() != null
                        && outcome.valuePoints() > 0)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(
                                outcome.value().conclusion().shortfall().needed())
                        .containsPattern("for value [0-9]$"));
    }

    /** The outcomes with one finding put right. */
    private static List<OutcomeScore> with(AssessedSection section, Fix fix) {
        List<OutcomeScore> outcomes = new ArrayList<>();
        for (OutcomeScore outcome : section.score().outcomes()) {
            List<Explained<Finding>> tests = outcome.tests().stream()
                    .map(test -> test.equals(fix.finding()) && test.subject().startsWith(subject(section, fix))
                            ? met(test)
                            : test)
                    .toList();
            Explained<Finding> value =
                    outcome.value().equals(fix.finding()) ? higher(outcome.value()) : outcome.value();
            outcomes.add(new OutcomeScore(outcome.definition(), outcome.addressed(), value, tests, outcome.counts()));
        }
        return outcomes;
    }

    private static String subject(AssessedSection section, Fix fix) {
        return section.id() + "/" + fix.outcome();
    }

    private static Explained<Finding> met(Explained<Finding> test) {
        Finding finding = test.conclusion();
        return new Explained<>(
                new Finding(finding.subject(), Verdict.MET, 0, finding.reason(), null, finding.pointers()),
                test.card());
    }

    private static Explained<Finding> higher(Explained<Finding> value) {
        Finding finding = value.conclusion();
        String needed = finding.shortfall().needed();
        int points = Character.digit(needed.charAt(needed.length() - 1), 10);
        return new Explained<>(
                new Finding(finding.subject(), Verdict.MET, points, finding.reason(), null, finding.pointers()),
                value.card());
    }
}
