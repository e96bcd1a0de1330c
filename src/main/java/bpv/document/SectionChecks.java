package bpv.document;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.bid.YearFunding;
import bpv.quantity.Money;
import bpv.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the parts of a section say together. */
final class SectionChecks implements Checked.Check {
    private final Intervention intervention;
    private final Set<String> known;
    private final Shape<List<YearFunding>> funding;
    private final Shape<YearFunding> yearFunding;

    SectionChecks(BidForm form, Intervention intervention) {
        this.intervention = intervention;
        known = form.outcomesOf(intervention).stream()
                .map(OutcomeDefinition::id)
                .collect(Collectors.toSet());
        funding = FundingFields.funding(form.years());
        yearFunding = FundingFields.yearFunding(form.years());
    }

    @Override
    public void check(Node section, Reading reading) {
        outcomesAreClaimed(section, reading);
        Optional<List<YearFunding>> asked =
                Lookup.child(section, "funding").flatMap(list -> reading.quietly(funding, list));
        asked.ifPresent(years -> {
            somethingIsAsked(section, years, reading);
            new PhaseSums(yearFunding, years).check(section, reading);
        });
    }

    private void somethingIsAsked(Node section, List<YearFunding> asked, Reading reading) {
        if (asked.stream().map(YearFunding::total).allMatch(Money::isNothing)) {
            reading.problemAtKey(
                    Node.child(section.pointer(), "funding"),
                    "asks-for-nothing",
                    "The section on " + intervention + " asks for no money in any year.",
                    "at least one pound in some year",
                    "nothing");
        }
    }

    /** Only where every claimed outcome can be told, so that one slip of the pen is not reported twice. */
    private void outcomesAreClaimed(Node section, Reading reading) {
        Optional<Node> list = Lookup.child(section, "outcomes").filter(Node.Sequence.class::isInstance);
        if (list.isEmpty()) {
            return;
        }
        List<String> told = Lookup.scalars(list.get(), "outcome", reading).stream()
                .map(Node.Scalar::text)
                .filter(known::contains)
                .toList();
        if (told.size() < Lookup.items(list.get()).size()) {
            return;
        }
        Set<String> claimed = new HashSet<>(told);
        for (String part : List.of("milestones", "risks")) {
            Lookup.child(section, part).stream()
                    .flatMap(items -> Lookup.scalars(items, "outcome", reading).stream())
                    .filter(id -> known.contains(id.text()) && !claimed.contains(id.text()))
                    .forEach(id -> notClaimed(id, claimed, reading));
        }
    }

    private static void notClaimed(Node.Scalar id, Set<String> claimed, Reading reading) {
        String expected = claimed.isEmpty()
                ? "no outcome, as the section claims none"
                : "one of the outcomes that the section claims: "
                        + claimed.stream().sorted().collect(Collectors.joining(", "));
        String message = "The section does not claim the outcome " + id.text() + ".";
        reading.problem(id, "outcome-not-claimed", message, expected, "Add it to outcomes, or leave it out here.");
    }
}
