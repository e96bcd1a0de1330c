package bpv.report;

import bpv.assessment.Assumption;
import bpv.assessment.Words;
import bpv.report.Table.Column;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a result rests on: assumptions in force, documents and their problems, and what it can be made again from. */
public final class GroundsPart {
    private final Paper paper;

    public GroundsPart(Paper paper) {
        this.paper = paper;
    }

    void write(AssessedRound result) {
        paper.heading("Assumptions in force");
        paper.text("Numbers and rules that no published source says. A panel may change them; each stands in the rules"
                + " folder, with its history.");
        assumptions(result.assumptions());
        paper.heading("Problems");
        problems(result.problems());
        paper.heading("Provenance");
        provenance(result.provenance());
        documents(result.documents());
    }

    /** Numbers and rules that no published source says, without a heading. */
    public void assumptions(Collection<Assumption> assumptions) {
        Map<List<String>, List<String>> numbers = new LinkedHashMap<>();
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (Assumption assumption : assumptions) {
            if (isRule(assumption)) {
                rules.computeIfAbsent(clause(assumption), any -> new ArrayList<>())
                        .add(circumstance(assumption));
            } else {
                numbers.computeIfAbsent(cells(assumption), any -> new ArrayList<>())
                        .add(outcome(assumption));
            }
        }
        numbers(numbers);
        if (!rules.isEmpty()) {
            paper.subheading("Rules");
            paper.items(rules.entrySet().stream()
                    .map(rule -> rule.getKey() + ": " + String.join("; ", rule.getValue()))
                    .toList());
        }
    }

    private void numbers(Map<List<String>, List<String>> numbers) {
        Table table = new Table(
                Column.left("Number"),
                Column.left("Value").most(20),
                Column.left("Unit").most(16),
                Column.left("Meaning"));
        numbers.forEach((cells, outcomes) -> table.row(together(cells, outcomes)));
        if (!table.isEmpty()) {
            paper.subheading("Numbers");
            paper.table(table);
        }
    }

    /** The cells of a number, with a star in place of the outcome that it belongs to. */
    private static List<String> cells(Assumption number) {
        String outcome = outcome(number);
        return outcome.isEmpty()
                ? List.of(number.name(), number.value(), number.unit(), number.means())
                : List.of(
                        number.name().replace(outcome, "*"),
                        number.value(),
                        number.unit(),
                        number.means().replace(outcome, "*"));
    }

    /** Numbers that differ in nothing but the outcome are one row. */
    private static List<String> together(List<String> cells, List<String> outcomes) {
        if (outcomes.size() == 1) {
            return cells.stream()
                    .map(cell -> cell.replace("*", outcomes.get(0)))
                    .toList();
        }
        return List.of(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3) + " * is each of " + Words.list(outcomes) + ".");
    }

    /** The outcome that a number belongs to: {@code ED1} of {@code outcomes/ED1.weight}; empty for any other number. */
    static String outcome(Assumption number) {
        int slash = number.name().indexOf('/');
        int point = number.name().indexOf('.');
        return slash > 0 && point > slash ? number.name().substring(slash + 1, point) : "";
    }

    /** What stands before the colon of a rule's name, and the file. */
    private static String clause(Assumption rule) {
        return rule.value().split(": ", 2)[0] + " (" + rule.file() + ")";
    }

    private static String circumstance(Assumption rule) {
        String[] parts = rule.value().split(": ", 2);
        return parts[parts.length - 1];
    }

    /** A rule has no unit; every number has one. */
    static boolean isRule(Assumption assumption) {
        return assumption.unit().isEmpty();
    }

    void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            paper.text("None: every document could be assessed.");
        } else {
            paper.text("A document with a problem is not assessed until it is put right.");
            paper.items(problems.stream().map(Problem::toString).toList());
        }
    }

    /** By which engine, rules and reference data, without a heading. */
    public void provenance(Provenance provenance) {
        Table table = new Table(Column.left("What"), Column.left("Which"));
        table.row("Engine", provenance.engine());
        table.row("Day of assessment", provenance.day().toString());
        table.row("Rules and numbers, SHA-256", provenance.rules());
        table.row("Reference data, SHA-256", provenance.reference());
        table.row(
                "Published rules",
                provenance.published().used() ? provenance.published().sentence() : "no");
        paper.table(table);
        if (!provenance.published().used()) {
            paper.text("Not the published rules:");
            paper.items(provenance.published().differs());
        }
    }

    /** What has to be said first of a result that was made otherwise than was published. */
    static void stamp(Paper paper, Provenance provenance) {
        List<String> differs = provenance.published().differs();
        if (provenance.published().digest() != null && !differs.isEmpty()) {
            paper.text("NOT THE PUBLISHED RULES: " + Figures.count(differs.size(), "thing differs", "things differ")
                    + ", such as: " + differs.get(0) + ".");
        }
    }

    /** The same for a report without provenance, which also says that the published rules were used. */
    public static void stampOrProof(Paper paper, Provenance provenance) {
        stamp(paper, provenance);
        if (provenance.published().used()) {
            paper.text("Published rules: " + provenance.published().sentence() + ".");
        }
    }

    /** What was read. */
    public void documents(List<RoundResult.Document> documents) {
        // The digest keeps its width: it is compared by eye, and a name is not.
        Table table = new Table(Column.right("SHA-256"), Column.left("Document"));
        documents.forEach(document ->
                table.row(document.sha256(), document.file() + (document.assessed() ? "" : " (not assessed)")));
        paper.table(table);
    }
}
