package bpv.report;

import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.report.RoundResult.SectionOf;
import bpv.report.Table.Column;
import java.util.List;

/** The conditions of funding, by section. */
final class ConditionsPart {
    private final AssessedRound result;
    private final Paper paper;
    private final Names names;

    ConditionsPart(AssessedRound result, Paper paper, Names names) {
        this.result = result;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        paper.heading("Conditions by section");
        List<SectionOf> sections = result.sections().stream()
                .filter(section -> !section.section().conditions().isEmpty())
                .toList();
        if (sections.isEmpty()) {
            paper.text("None.");
            return;
        }
        paper.text("The Alliance meets each condition of its sections by the day given.");
        for (SectionOf section : sections) {
            paper.subheading(names.section(section.section().id()));
            paper.table(table(section.section().conditions()));
        }
    }

    static Table table(List<Explained<Condition>> conditions) {
        Table table = new Table(
                Column.left("Due"),
                Column.left("What"),
                Column.left("How it will be checked").most(40));
        for (Explained<Condition> condition : conditions) {
            table.row(
                    condition.conclusion().due().toString(),
                    condition.conclusion().what(),
                    Names.capital(condition.conclusion().checkedBy()) + ".");
        }
        return table;
    }
}
