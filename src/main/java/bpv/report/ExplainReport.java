package bpv.report;

import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.RuleCard;
import bpv.release.ReleaseRow;
import bpv.report.RoundResult.SectionOf;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One section's full story for a panel member; in plain text at most 100 columns wide. */
public final class ExplainReport {
    private static final int WIDTH = 100;

    private final RoundResult result;
    private final AssessedDocument document;
    private final AssessedSection section;
    private final Paper paper;
    private final Names names;
    private final FindingText text;

    private ExplainReport(RoundResult result, SectionOf of, Paper paper) {
        this.result = result;
        this.document = of.document();
        this.section = of.section();
        this.paper = paper;
        this.names = new Names(result.bids());
        this.text = new FindingText(document);
    }

    /** Writes the story of a section that was assessed; any other is refused. */
    public static void write(RoundResult result, String section, Writer out) {
        write(result, section, new PlainText(out, WIDTH));
    }

    /** The same on any paper. */
    public static void write(RoundResult result, String section, Paper paper) {
        SectionOf of = result.section(section)
                .orElseThrow(() -> new IllegalArgumentException("no section " + section + " was assessed"));
        new ExplainReport(result, of, paper).write();
    }

    private void write() {
        paper.title(names.section(section.id()) + ": " + section.label().title());
        paper.text("Section " + section.id() + " of round " + result.money().round() + ", assessed as of "
                + result.provenance().day() + ". Document: " + document.file() + ". Lines below are lines of it.");
        GroundsPart.stamp(paper, result.provenance());
        new AskedPart(section.section(), paper).write();
        recommendation();
        new ScorePart(section, document.assessed().alliance(), paper).write();
        findings();
        conditions();
        new OutcomePart(result, section, paper, names).write();
        grounds();
    }

    private void recommendation() {
        paper.heading("What is recommended, and why");
        paper.text(Names.capital(section.label().title()) + ". "
                + section.recommendation().conclusion().reason() + " "
                + section.menu().conclusion().reason());
        paper.text(FindingText.rule(section.recommendation().card()));
        paper.text(FindingText.rule(section.menu().card()));
        List<String> shortfalls = text.notMet(section.fundingTests());
        if (shortfalls.isEmpty()) {
            paper.text("Why not higher: there is nothing higher; every funding test is passed.");
        } else {
            paper.text("Why not higher:");
            paper.items(shortfalls);
        }
    }

    private void findings() {
        paper.heading("Every finding");
        paper.subheading("Gateway (of the whole bid)");
        paper.table(text.table(document.assessed().gateway(), true));
        for (OutcomeScore outcome : section.score().outcomes()) {
            paper.subheading(
                    outcome.definition().id() + ", " + outcome.definition().means());
            paper.table(text.table(outcome));
        }
        paper.subheading("Concerns about the money (a test not met is a concern raised)");
        paper.table(text.table(section.concerns(), true));
        paper.subheading("Readiness");
        paper.table(text.table(section.readiness(), true));
        paper.subheading("Funding tests, from which the recommendation is read");
        paper.table(text.table(section.fundingTests(), true));
    }

    private void conditions() {
        paper.heading("Conditions");
        if (section.conditions().isEmpty()) {
            paper.text("None.");
        }
        paper.table(ConditionsPart.table(section.conditions()));
        paper.items(section.conditions().stream()
                .map(condition -> FindingText.rule(condition.card()))
                .distinct()
                .toList());
    }

    private void grounds() {
        GroundsPart grounds = new GroundsPart(paper);
        paper.heading("Assumptions that this result rests on");
        paper.text(
                "Numbers in force, those of other outcomes left out, and the rules that made a finding above; none of them"
                        + " is published.");
        grounds.assumptions(concerned());
        paper.heading("Provenance");
        grounds.provenance(result.provenance());
        paper.text("Document " + document.file() + ", SHA-256 " + document.sha256());
    }

    /** The assumed rules that found something of this section, and the assumed numbers that they may have read. */
    private List<Assumption> concerned() {
        Set<String> rules = cards().map(card -> card.file() + ":" + card.line()).collect(Collectors.toSet());
        Set<String> outcomes = section.score().outcomes().stream()
                .map(outcome -> outcome.definition().id())
                .collect(Collectors.toSet());
        return result.assumptions().stream()
                .filter(assumption -> GroundsPart.isRule(assumption)
                        ? rules.contains(assumption.file() + ":" + assumption.line())
                        : outcomes.contains(GroundsPart.outcome(assumption)) || ofOtherSets(assumption))
                .toList();
    }

    /** Whether a number belongs to no outcome, and to no set that had nothing to say of this section. */
    private boolean ofOtherSets(Assumption number) {
        boolean unused =
                (number.file().startsWith("conditions/") && section.conditions().isEmpty())
                        || (number.file().startsWith("release/") && releases().isEmpty());
        return GroundsPart.outcome(number).isEmpty() && !unused;
    }

    private List<ReleaseRow> releases() {
        return result.release().stream()
                .filter(row -> row.alliance().equals(section.section().alliance()))
                .toList();
    }

    private Stream<RuleCard> cards() {
        List<Explained<Finding>> findings = new ArrayList<>(document.assessed().gateway());
        section.score().outcomes().forEach(outcome -> {
            findings.add(outcome.value());
            findings.addAll(outcome.tests());
        });
        findings.addAll(section.concerns());
        findings.addAll(section.readiness());
        findings.addAll(section.fundingTests());
        releases()
                .forEach(row -> findings.addAll(List.of(
                        row.decided().part(),
                        row.decided().reRelease(),
                        row.decided().figures())));
        return Stream.of(
                        findings.stream().map(Explained::card),
                        section.conditions().stream().map(Explained::card),
                        Stream.of(
                                section.recommendation().card(), section.menu().card()))
                .flatMap(cards -> cards);
    }
}
