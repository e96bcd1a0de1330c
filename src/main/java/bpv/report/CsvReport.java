package bpv.report;

import bpv.allocation.Proposal;
import bpv.allocation.Waiting;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Published;
import bpv.assessment.Verdict;
import bpv.bid.OutcomeClass;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.RoundResult.SectionOf;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A round's result as CSV: one row for each section, those that may be funded in rank order, then the others by score.
 *
 * <p>There is no byte order mark: programs would take it for a part of the first column's name, and all cells but file
 * names are plain ASCII, which every spreadsheet opens rightly without one.
 */
final class CsvReport {
    /** A column with its cell for each section. */
    private record Column(String title, Function<SectionOf, String> cell) {}

    private final RoundResult result;
    private final List<Column> columns = new ArrayList<>();

    private CsvReport(RoundResult result) {
        this.result = result;
        section();
        findings();
        asked();
        proposal("rankOrder", result.rankOrder());
        proposal("bestValue", result.bestValue());
        text("file", section -> section.document().file());
        Published published = result.provenance().published();
        text("publishedRules", section -> published.used() ? String.valueOf(published.digest()) : "no");
    }

    static void write(RoundResult result, Writer out) throws IOException {
        CsvReport report = new CsvReport(result);
        CsvWriter csv = new CsvWriter(out);
        csv.row(report.columns.stream().map(Column::title).toList());
        for (SectionOf section : report.sorted()) {
            csv.row(report.columns.stream()
                    .map(column -> column.cell().apply(section))
                    .toList());
        }
    }

    private List<SectionOf> sorted() {
        List<String> ranked = result.candidates().stream()
                .map(candidate -> candidate.section())
                .toList();
        Comparator<SectionOf> byScore =
                Comparator.comparing(section -> section.section().score().score());
        return result.sections().stream()
                .sorted(Comparator.comparingInt((SectionOf section) -> {
                            int place = ranked.indexOf(section.section().id());
                            return place < 0 ? ranked.size() : place;
                        })
                        .thenComparing(byScore.reversed())
                        .thenComparing(section -> section.section().id()))
                .toList();
    }

    private void section() {
        number("rank", section -> rank(section.section()));
        text("section", section -> section.section().id());
        text("alliance", section -> section.document().assessed().alliance().id());
        text("allianceName", section -> section.document().assessed().alliance().name());
        text(
                "intervention",
                section -> section.section().section().intervention().key());
        number("score", section -> decimal(section.section().score().score()));
        number("meanValue", section -> decimal(section.section().score().meanValue()));
        number("meanConfidence", section -> decimal(section.section().score().meanConfidence()));
        for (OutcomeClass outcomeClass : OutcomeClass.values()) {
            number(
                    "score " + outcomeClass.key(),
                    section -> decimal(section.section().score().byClass().get(outcomeClass)));
        }
        number("benefitPointsPerMillion", section -> decimal(section.section().benefitPerMillion()));
    }

    private void findings() {
        text("gatewayNotMet", section -> criteria(section.document().assessed().gateway(), Verdict.NOT_MET));
        text(
                "gatewayForThePanel",
                section -> criteria(section.document().assessed().gateway(), Verdict.FOR_THE_PANEL));
        text("concerns", section -> criteria(section.section().concerns(), Verdict.NOT_MET));
        text("readinessFailed", section -> criteria(section.section().readiness(), Verdict.NOT_MET));
        text("recommendation", section -> section.section().label().key());
        number(
                "conditions",
                section -> String.valueOf(section.section().conditions().size()));
    }

    private void asked() {
        for (FinancialYear year : result.money().years()) {
            number(
                    "asked " + year,
                    section -> pounds(section.section().section().asked().getOrDefault(year, Money.NOTHING)));
        }
        number("asked", section -> pounds(section.section().section().totalAsked()));
    }

    private void proposal(String key, Proposal proposal) {
        text(
                key + " option",
                section -> proposal.award(section.section().id())
                        .map(award -> award.option().name())
                        .orElse(""));
        for (FinancialYear year : result.money().years()) {
            number(
                    key + " " + year,
                    section -> pounds(proposal.award(section.section().id())
                            .map(award -> award.option().in(year))
                            .orElse(Money.NOTHING)));
        }
        number(
                key + " awarded",
                section -> pounds(proposal.award(section.section().id())
                        .map(award -> award.total())
                        .orElse(Money.NOTHING)));
        List<String> waiting =
                proposal.reserveList().stream().map(Waiting::section).toList();
        number(key + " reservePlace", section -> {
            int place = waiting.indexOf(section.section().id());
            return place < 0 ? "" : String.valueOf(place + 1);
        });
    }

    private void text(String title, Function<SectionOf, String> text) {
        columns.add(new Column(title, section -> CsvWriter.harmless(text.apply(section))));
    }

    private void number(String title, Function<SectionOf, String> number) {
        columns.add(new Column(title, number));
    }

    private String rank(AssessedSection section) {
        Integer rank = result.ranks().get(section.id());
        return rank == null ? "" : rank.toString();
    }

    private static String criteria(List<Explained<Finding>> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.conclusion().verdict() == verdict)
                .map(Explained::criterion)
                .collect(Collectors.joining(" "));
    }

    private static String decimal(@Nullable Fraction number) {
        return number == null ? "" : number.toDecimal(6).toPlainString();
    }

    private static String pounds(Money money) {
        return Long.toString(money.pounds());
    }
}
