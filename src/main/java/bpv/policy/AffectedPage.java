package bpv.policy;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.assessment.RuleCard;
import bpv.round.LimitSubjects;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The page on who is affected: of each rule, the bids or sections of a round to which it gives its answer. */
final class AffectedPage {
    private static final int MOST_NAMED = 5;

    private final RuleBook book;
    private final Map<String, Set<String>> byRule = new TreeMap<>();

    AffectedPage(RuleBook book) {
        this.book = book;
    }

    /** @param bids every bid of the round, assessed */
    String write(Round round, List<AssessedBid> bids) {
        LimitSubjects limits = new LimitSubjects(book, round.day());
        for (AssessedBid bid : bids) {
            bid(bid);
            limits.findings(LimitSubjects.candidacies(bid)).forEach(finding -> add(finding, finding.subject()));
        }
        Page page = new Page()
                .heading(1, "Who is affected in the example round")
                .paragraph(
                        "To whom each rule gives its answer, of the " + bids.size()
                                + " bids of the example round, by the "
                                + "rules in force on " + round.day()
                                + ". Rules of the gateway answer for bids, the others for "
                                + "sections. A rule that answers nobody is in force all the same. The release is not shown here.");
        for (RuleSet set : RuleSet.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (RuleCard card : book.cards()) {
                if (card.file().startsWith(set.folder() + "/") && set != RuleSet.RELEASE) {
                    rows.add(row(card));
                }
            }
            if (!rows.isEmpty()) {
                page.heading(2, set.folder());
                page.table(List.of("criterion", "rule", "how many", "who"), rows);
            }
        }
        return page.toString();
    }

    private List<String> row(RuleCard card) {
        Set<String> who = byRule.getOrDefault(card.rule(), Set.of());
        String named = String.join(", ", who.stream().limit(MOST_NAMED).toList());
        int more = who.size() - MOST_NAMED;
        String name = card.rule().substring(card.rule().indexOf(", ") + 2);
        return List.of(
                "[" + card.criterion() + "](criteria/" + card.criterion() + ".md)",
                name,
                String.valueOf(who.size()),
                named + (more > 0 ? " and " + more + " more" : ""));
    }

    private void bid(AssessedBid bid) {
        bid.gateway().forEach(finding -> add(finding, bid.alliance().id()));
        for (AssessedSection section : bid.sections()) {
            section.score().outcomes().forEach(outcome -> {
                add(outcome.value(), section.id());
                outcome.tests().forEach(test -> add(test, section.id()));
            });
            section.concerns().forEach(finding -> add(finding, section.id()));
            section.readiness().forEach(finding -> add(finding, section.id()));
            section.fundingTests().forEach(finding -> add(finding, section.id()));
            add(section.recommendation(), section.id());
            section.conditions().forEach(condition -> add(condition, section.id()));
            add(section.menu(), section.id());
        }
    }

    private <C extends Conclusion> void add(Explained<C> answer, String who) {
        Objects.requireNonNull(byRule.computeIfAbsent(answer.card().rule(), any -> new LinkedHashSet<>()))
                .add(who);
    }
}
