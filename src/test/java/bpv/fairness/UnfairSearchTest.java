package bpv.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.DeskResult;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnfairSearchTest {
    private static final SourceFiles NO_BIDS = SourceFiles.find(List.of());

    @Test
    void the_shipped_rules_have_no_unfairness_without_a_reason_on_record() {
        DeskResult result = search(SharedRules.FOLDER, SharedRules.book())
                .search(SourceFiles.find(List.of("bids-examples/round-2017")), 400, 1);
        assertThat(errors(result)).isEmpty();
        assertThat(String.join("\n", result.figures())).containsPattern("[1-9]\\d\\d generated pairs");
    }

    @Test
    void an_unfair_rule_is_found_named_and_shown_by_two_small_bids(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        String strong = "evidenceKind() in ( EvidenceKind.NICE_GUIDANCE, EvidenceKind.SYSTEMATIC_REVIEW,";
        String drl = "confidence/evidence-and-baseline.drl";
        copy.replace(drl, strong, "evidenceKind() in ( EvidenceKind.SYSTEMATIC_REVIEW,");
        copy.replace(drl, strong, "evidenceKind() in ( EvidenceKind.SYSTEMATIC_REVIEW,");
        copy.replace(
                drl,
                "evidenceKind() not in ( EvidenceKind.NICE_GUIDANCE, EvidenceKind.SYSTEMATIC_REVIEW,",
                "evidenceKind() not in ( EvidenceKind.SYSTEMATIC_REVIEW,");
        UnfairSearch search = search(copy.folder(), load(copy));

        List<Remark> errors = errors(search.search(NO_BIDS, 300, 7));

        assertThat(errors).isNotEmpty();
        Remark first = errors.get(0);
        assertThat(first.file()).endsWith(drl);
        assertThat(first.message()).contains("to niceGuidance", "rule \"Confidence, C1: weak evidence or none\"");
        assertThat(first.witness()).contains("-          kind: ", "+          kind: niceGuidance");
        String worse = search.shown().get(0).worse();
        assertThat(worse.lines().filter(line -> line.contains("outcome: "))).hasSize(1);
        assertThat(worse.lines().count()).isLessThan(30);
        assertThat(worse).doesNotContain("milestones", "governance", "productivity");
    }

    @Test
    void the_same_seed_finds_the_same() {
        DeskResult one = search(SharedRules.FOLDER, SharedRules.book()).search(NO_BIDS, 200, 3);
        DeskResult other = search(SharedRules.FOLDER, SharedRules.book()).search(NO_BIDS, 200, 3);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void without_its_exception_what_is_on_record_is_found(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        String text = copy.text("fairness/monotone.yaml");
        copy.write("fairness/monotone.yaml", text.substring(0, text.indexOf("\nexceptions:")) + "\nexceptions: []\n");
        assertThat(errors(search(copy.folder(), load(copy)).search(NO_BIDS, 600, 1)))
                .anyMatch(remark -> remark.message().contains("baseline ends after submission"));
    }

    @Test
    void a_twin_of_a_bid_with_better_evidence_that_fares_worse_is_found_with_the_rule(@TempDir Path folder)
            throws IOException {
        RulesCopy copy = RulesCopy.in(folder.resolve("rules"));
        String drl = "confidence/evidence-and-baseline.drl";
        for (int i = 0; i < 3; i++) {
            copy.replace(
                    drl,
                    "( EvidenceKind.NICE_GUIDANCE, EvidenceKind.SYSTEMATIC_REVIEW,",
                    "( EvidenceKind.SYSTEMATIC_REVIEW,");
        }
        Path bids = Files.createDirectories(folder.resolve("bids"));
        String bid = Files.readString(SharedRules.FOLDER.resolve("sound-bid.yaml"));
        Files.writeString(bids.resolve("one.yaml"), bid);
        Files.writeString(
                bids.resolve("two.yaml"),
                bid.replace("alliance: humber-coast-and-vale", "alliance: wessex")
                        .replace("kind: systematicReview", "kind: niceGuidance"));
        UnfairSearch search = search(copy.folder(), load(copy));

        List<Remark> errors = errors(search.search(SourceFiles.find(List.of(bids.toString())), 0, 1));

        assertThat(errors)
                .anyMatch(remark ->
                        remark.message().contains("ED2 C1") && remark.message().contains("weak evidence or none"));
    }

    @Test
    void what_is_wrong_with_the_declarations_is_said_with_line_and_column(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        copy.write("fairness/monotone.yaml", """
                fields:
                  - field: interventions.*.outcomes.*.evidence.kinds
                    better: upwards
                    reason: none given
                exceptions:
                  - rule: "Confidence, C2: no such rule"
                    reason: because
                """);
        assertThat(errors(search(copy.folder(), SharedRules.book()).search(NO_BIDS, 10, 1)))
                .extracting(remark -> remark.line() + ":" + remark.column())
                .containsExactly("2:12", "3:13", "6:11");
        copy.delete("fairness/monotone.yaml");
        assertThat(errors(search(copy.folder(), SharedRules.book()).search(NO_BIDS, 10, 1)))
                .hasSize(1);
    }

    /** With a piece of the file, what stands there instead, and the line and what is told. */
    static Stream<Arguments> declarations() {
        String kind = "field: interventions.*.outcomes.*.evidence.kind";
        return Stream.of(
                Arguments.of(
                        kind,
                        "field: interventions.*.outcomes.evidence.kind",
                        "11: 'interventions.*.outcomes' is a list: after it stands * for any of its items"),
                Arguments.of(
                        kind,
                        "field: interventions.*.outcomes.*.evidence",
                        "11: 'interventions.*.outcomes.*.evidence' is a"),
                Arguments.of(
                        kind, "field: interventions.*.outcomes", "11: 'interventions.*.outcomes' is a list, and no"),
                Arguments.of(kind, "field: interventions", "11: 'interventions' is a group of fields, and no field"),
                Arguments.of("- evaluatedPilot", "- evaluatedpilot", "15: the field cannot be 'evaluatedpilot'"),
                Arguments.of("- evaluatedPilot", "- expertOpinion", "15: 'expertOpinion' stands twice in this list"),
                Arguments.of("better: [false, true]", "better: [no, true]", "81: the field cannot be 'no'"),
                Arguments.of(
                        "baseline.period\n    better: later",
                        "baseline.period\n    better: higher",
                        "27: nothing that stands in 'interventions.*.outcomes.*.baseline.period' can be 'higher'"),
                Arguments.of(
                        "risks.*.impact\n    better: lower",
                        "risks.*.impact\n    better: asItsOutcome",
                        "42: nothing that stands in 'interventions.*.risks.*.impact' can be 'asItsOutcome'"),
                Arguments.of(
                        "risks.*.impact\n    better: lower",
                        "risks.*.likelihood\n    better: lower",
                        "41: 'interventions.*.risks.*.likelihood' is declared above already"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("declarations")
    void a_declaration_that_would_search_less_is_told_at_its_line(
            String piece, String by, String told, @TempDir Path empty) {
        Path copy =
                RulesCopy.in(empty).replace("fairness/monotone.yaml", piece, by).folder();

        assertThat(UnfairSearch.declarationFaults(copy, SharedRules.book()))
                .filteredOn(remark -> !remark.message().startsWith("there is no 'interventions."))
                .singleElement()
                .extracting(remark -> remark.line() + ": " + remark.message())
                .asString()
                .startsWith(told);
    }

    @Test
    void a_section_below_the_threshold_that_rises_above_it_unready_is_known_to_wait() {
        KnownException known = FairnessFile.read(
                        SharedRules.FOLDER,
                        SharedRules.book(),
                        new Round(SharedRules.book(), SharedRules.book().assessmentDay()).form())
                .exceptions()
                .get(2);
        assertThat(known.rule()).startsWith("Recommendation, later phase");
        assertThat(known.reason()).contains("Scheme 4");
    }

    private static RuleBook load(RulesCopy copy) {
        return RuleBook.load(copy.folder(), Path.of("target/compiled-rules"));
    }

    private static UnfairSearch search(Path folder, RuleBook book) {
        return new UnfairSearch(folder, book);
    }

    private static List<Remark> errors(DeskResult result) {
        return result.remarks().stream()
                .filter(remark -> remark.level() == Level.ERROR)
                .toList();
    }
}
