package bpv.report;

import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.RuleCard;
import bpv.assessment.Words;
import bpv.report.Table.Column;
import java.util.List;

/** Findings on one document in words: what was found, where, and by which rule. */
public final class FindingText {
    private final AssessedDocument document;

    public FindingText(AssessedDocument document) {
        this.document = document;
    }

    /** The sentence of a finding, why it is not higher, and the lines of the bid that it rests on. */
    public String sentence(Explained<Finding> finding) {
        return finding.conclusion().reason() + shortfall(finding.conclusion()) + lines(finding.conclusion());
    }

    /** Such as {@code C4: Add a milestone. Found none; needed one. (line 12)}. */
    public String named(Explained<Finding> finding) {
        return finding.criterion() + ": " + sentence(finding);
    }

    /** Each finding that is not met, as a sentence. */
    public List<String> notMet(List<Explained<Finding>> findings) {
        return findings.stream()
                .filter(finding -> !finding.conclusion().isMet())
                .map(this::named)
                .toList();
    }

    public static String shortfall(Finding finding) {
        return finding.shortfall() == null
                ? ""
                : " Found: " + finding.shortfall().found() + ". Needed: "
                        + finding.shortfall().needed() + ".";
    }

    /** The lines of the bid, such as {@code (lines 12 and 40)}; nothing for a finding that rests on none. */
    public String lines(Finding finding) {
        List<String> lines = finding.pointers().stream()
                .map(document::line)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        return lines.isEmpty() ? "" : " (" + (lines.size() == 1 ? "line " : "lines ") + Words.list(lines) + ")";
    }

    /** The rule that found it, and on whose authority. */
    public static String rule(RuleCard card) {
        return "Rule: " + card.rule() + " (" + card.file() + ":" + card.line() + "). Source: " + card.source() + "; "
                + card.standing().key() + ".";
    }

    /** Test, verdict and sentence of findings; with their rules if a reader is to trace them. */
    public Table table(List<Explained<Finding>> findings, boolean withRules) {
        Table table = new Table(Column.left("Test"), Column.left("Finding"), Column.left("What was found"));
        findings.forEach(
                finding -> row(table, finding, finding.conclusion().verdict().title(), withRules));
        return table;
    }

    /** The findings on value and confidence of an outcome, with their rules. */
    public Table table(OutcomeScore outcome) {
        Table table = new Table(Column.left("Test"), Column.left("Finding"), Column.left("What was found"));
        String points = outcome.valuePoints() + " of " + OutcomeScore.HIGHEST;
        row(
                table,
                outcome.value(),
                outcome.counts()
                        ? points
                        : outcome.value().conclusion().verdict().title(),
                true);
        outcome.tests()
                .forEach(test -> row(table, test, test.conclusion().verdict().title(), true));
        return table;
    }

    private void row(Table table, Explained<Finding> finding, String verdict, boolean withRule) {
        table.row(
                finding.criterion(),
                verdict,
                withRule ? sentence(finding) + "\n" + rule(finding.card()) : sentence(finding));
    }
}
