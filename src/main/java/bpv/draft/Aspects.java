package bpv.draft;

import bpv.bid.BaselineSource;
import bpv.bid.EvidenceKind;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ways to fill the words of an outcome: on what it rests, and where its baseline comes from. */
final class Aspects {
    private final OutcomeDraft outcome;
    private final Words words;

    Aspects(OutcomeDraft outcome, Words words) {
        this.outcome = outcome;
        this.words = words;
    }

    List<List<Fill>> evidence() {
        List<List<Fill>> kinds = new ArrayList<>(List.of(List.of()));
        if (!outcome.has("/evidence/kind")) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                kinds.add(List.of(Nodes.text("/evidence/kind", kind.key())));
            }
        }
        List<List<Fill>> references = new ArrayList<>(List.of(List.of()));
        if (!outcome.has("/evidence/reference")) {
            references.add(List.of(Nodes.text("/evidence/reference", words.brief())));
        }
        return product(kinds, references);
    }

    /** With the latest periods that have ended by submission. */
    List<List<Fill>> provenance(LocalDate submitted) {
        List<List<Fill>> periods = new ArrayList<>(List.of(List.of()));
        if (!outcome.has("/baseline/period")) {
            periods.add(List.of(Nodes.text("/baseline/period", submitted.getYear() - 1)));
            FinancialYear before =
                    new FinancialYear(FinancialYear.containing(submitted).start() - 1);
            periods.add(List.of(Nodes.text("/baseline/period", before)));
        }
        List<List<Fill>> sources = new ArrayList<>(List.of(List.of()));
        if (!outcome.has("/baseline/source")) {
            for (BaselineSource source : BaselineSource.values()) {
                sources.add(List.of(Nodes.text("/baseline/source", source.key())));
            }
        }
        return product(periods, sources);
    }

    private static List<List<Fill>> product(List<List<Fill>> ones, List<List<Fill>> others) {
        List<List<Fill>> product = new ArrayList<>();
        for (List<Fill> one : ones) {
            for (List<Fill> other : others) {
                List<Fill> both = new ArrayList<>(one);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }
}
