package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Recommendation;
import bpv.bid.Bid;
import bpv.improvement.Edit.Serves;
import bpv.quantity.Fraction;
import bpv.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The smallest set of changes that brings sections of a bid to a recommendation. What sections share is tried out: the day
 * of submission, and whether governance and 62-day actions are put right; given these, each section stands alone.
 */
final class Search {
    private final Judge judge;
    private final Budget budget;
    private final AssessedBid before;
    private final Set<String> wanted;
    private final Recommendation target;
    private final Map<String, OutcomeOptions> options = new HashMap<>();

    /**
     * @param root the draft as it was read
     * @param before what is found of it
     * @param wanted the ids of the sections that are to be recommended so
     */
    Search(Judge judge, Budget budget, Node root, AssessedBid before, Set<String> wanted, Recommendation target) {
        this.judge = judge;
        this.budget = budget;
        this.before = before;
        this.wanted = wanted;
        this.target = target;
        for (AssessedSection section : before.sections()) {
            options.put(section.id(), new OutcomeOptions(judge, root, section.section()));
        }
    }

    /** A day of submission with everything that follows from it. */
    private record Day(Remedy move, GatewayRemedies gateway, List<SectionSearch> sections, Bid bid) {}

    /** The smallest set; empty if none reaches the recommendation. The first of equally small ones in the order tried. */
    Optional<Remedy> least() {
        Remedy least = null;
        for (LocalDate submitted : SubmissionDays.of(judge, before.bid())) {
            Day day = day(submitted);
            if (worsensNothing(day) && (least == null || day.move().cost().compareTo(least.cost()) < 0)) {
                Optional<Remedy> found = least(day);
                if (found.isPresent() && (least == null || found.get().cost().compareTo(least.cost()) < 0)) {
                    least = found.get();
                }
            }
        }
        return Optional.ofNullable(least);
    }

    /** All that may be done on the day that the bid gives, or else on the last one offered, whatever it takes. */
    Remedy utmost() {
        List<LocalDate> days = SubmissionDays.of(judge, before.bid());
        LocalDate closing = judge.numbers().gateway().closingDate();
        Day day = day(before.bid().submitted().isAfter(closing) ? days.get(days.size() - 1) : days.get(0));
        Remedy all = day.move();
        for (Explained<Finding> finding : day.gateway().standing()) {
            all = all.plus(day.gateway().of(finding.criterion()).orElse(Remedy.NOTHING));
        }
        for (Remedy remedy : shared(day).values()) {
            all = all.plus(remedy);
        }
        for (SectionSearch section : day.sections()) {
            all = all.plus(section.utmost());
        }
        return all;
    }

    private Day day(LocalDate submitted) {
        boolean moved = !submitted.equals(before.bid().submitted());
        AssessedBid assessed = moved ? judge.assess(Altered.submitted(before.bid(), submitted)) : before;
        List<SectionSearch> sections = new ArrayList<>();
        for (AssessedSection section : assessed.sections()) {
            if (wanted.contains(section.id())) {
                List<Goal> goals = Goal.of(target, judge.numbers().recommendation(), score(section.id()));
                OutcomeOptions own = options.get(section.id());
                if (own != null) {
                    sections.add(new SectionSearch(judge, budget, assessed.bid(), section, own, goals));
                }
            }
        }
        Remedy move = moved ? Remedy.of(move(assessed, submitted)) : Remedy.NOTHING;
        boolean withThePanel = target == Recommendation.FUND;
        return new Day(move, new GatewayRemedies(judge, assessed, withThePanel), sections, assessed.bid());
    }

    private Fraction score(String section) {
        return before.sections().stream()
                .filter(other -> other.id().equals(section))
                .map(other -> other.score().score())
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    /** The day of submission, with the findings that another day betters. */
    private Edit move(AssessedBid moved, LocalDate submitted) {
        List<Serves> serves = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Findings.of(moved).stream()
                .filter(finding -> finding.conclusion().isMet())
                .forEach(finding -> met.add(finding.subject() + " " + finding.criterion()));
        for (Explained<Finding> finding : Findings.of(before)) {
            if (!finding.conclusion().isMet() && met.contains(finding.subject() + " " + finding.criterion())) {
                serves.add(new Serves(finding.subject(), finding.criterion()));
            }
        }
        return new Fields(judge.improvement())
                .date(
                        "/submitted",
                        "day of submission",
                        before.bid().submitted(),
                        submitted,
                        serves.toArray(new Serves[0]));
    }

    /** Whether the day takes nothing from sections that are not asked about. */
    private boolean worsensNothing(Day day) {
        if (day.move().edits().isEmpty()) {
            return true;
        }
        AssessedBid moved = judge.assess(day.bid());
        for (int i = 0; i < moved.sections().size(); i++) {
            AssessedSection now = moved.sections().get(i);
            AssessedSection then = before.sections().get(i);
            boolean worse = now.score().score().below(then.score().score())
                    || now.totals().failedReadiness() > then.totals().failedReadiness();
            if (worse && !wanted.contains(now.id())) {
                return false;
            }
        }
        return true;
    }

    private Optional<Remedy> least(Day day) {
        Remedy common = day.move();
        for (Explained<Finding> finding : day.gateway().standing()) {
            Optional<Remedy> remedy = day.gateway().of(finding.criterion());
            if (remedy.isEmpty()) {
                return Optional.empty();
            }
            common = common.plus(remedy.get());
        }
        Map<String, Remedy> shared = shared(day);
        List<String> tests = List.copyOf(shared.keySet());
        Remedy least = null;
        for (int mask = 0; mask < 1 << tests.size(); mask++) {
            Remedy all = common;
            Set<String> passed = new LinkedHashSet<>();
            for (int i = 0; i < tests.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    passed.add(tests.get(i));
                    all = all.plus(shared.getOrDefault(tests.get(i), Remedy.NOTHING));
                }
            }
            Optional<Remedy> found = with(day, all, passed);
            if (found.isPresent() && (least == null || found.get().cost().compareTo(least.cost()) < 0)) {
                least = found.get();
            }
        }
        return Optional.ofNullable(least);
    }

    private static Optional<Remedy> with(Day day, Remedy common, Set<String> passed) {
        Remedy all = common;
        for (SectionSearch section : day.sections()) {
            Optional<Remedy> own = section.least(passed);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            all = all.plus(own.get());
        }
        return Optional.of(all);
    }

    /** What passes a readiness test for all sections at once, by test. */
    private Map<String, Remedy> shared(Day day) {
        Map<String, Remedy> shared = new TreeMap<>();
        ReadinessRemedies readiness = new ReadinessRemedies(judge, day.bid());
        for (String test : ReadinessRemedies.OF_THE_BID) {
            for (SectionSearch section : day.sections()) {
                if (section.failed().contains(test) && !shared.containsKey(test)) {
                    readiness.of(test, section.section()).ifPresent(remedy -> shared.put(test, remedy));
                }
            }
        }
        return shared;
    }
}
