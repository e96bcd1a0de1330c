package bpv.improvement;

import bpv.alliance.Alliance;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.bid.Bid;
import bpv.bid.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest changes inside one section that reach a goal, for one day of submission. */
final class SectionSearch {
    private final Judge judge;
    private final Budget budget;
    private final Alliance alliance;
    private final AssessedSection assessed;
    private final OutcomeOptions options;
    private final ReadinessRemedies readiness;
    private final LocalDate submitted;
    private final List<Goal> goals;
    private final Map<Boolean, List<List<OutcomeOption>>> known = new HashMap<>();
    private final Map<String, Optional<Remedy>> chosen = new HashMap<>();

    SectionSearch(
            Judge judge, Budget budget, Bid bid, AssessedSection assessed, OutcomeOptions options, List<Goal> goals) {
        this.judge = judge;
        this.budget = budget;
        this.alliance = judge.alliance(bid);
        this.assessed = assessed;
        this.options = options;
        this.readiness = new ReadinessRemedies(judge, bid);
        this.submitted = bid.submitted();
        this.goals = goals;
    }

    Section section() {
        return assessed.section();
    }

    /** The readiness tests that the section fails, by id. */
    List<String> failed() {
        return assessed.readiness().stream()
                .filter(test -> !test.conclusion().isMet())
                .map(Explained::criterion)
                .toList();
    }

    /**
     * The smallest changes that reach one of the goals; empty if none do.
     *
     * @param passed readiness tests that changes elsewhere in the bid pass
     */
    Optional<Remedy> least(Set<String> passed) {
        Remedy least = null;
        for (Goal goal : goals) {
            Optional<Remedy> settled = goal.settled() ? concerns() : Optional.of(Remedy.NOTHING);
            for (boolean early : new boolean[] {false, true}) {
                Optional<Remedy> ready = ready(goal, passed, early);
                Optional<Remedy> outcomes =
                        settled.isPresent() && ready.isPresent() ? outcomes(goal, early) : Optional.empty();
                if (outcomes.isPresent()) {
                    Remedy all = outcomes.get().plus(settled.orElseThrow()).plus(ready.orElseThrow());
                    least = smaller(least, all);
                }
            }
        }
        return Optional.ofNullable(least);
    }

    private static Remedy smaller(@Nullable Remedy known, Remedy other) {
        return known == null || other.cost().compareTo(known.cost()) < 0 ? other : known;
    }

    /** What settles every concern raised; empty if one cannot be settled. */
    private Optional<Remedy> concerns() {
        ResourceRemedies resources = new ResourceRemedies(judge, alliance, section());
        Remedy all = Remedy.NOTHING;
        for (Explained<Finding> concern : assessed.concernsRaised()) {
            Optional<Remedy> remedy = resources.of(concern.criterion());
            if (remedy.isEmpty()) {
                return Optional.empty();
            }
            all = all.plus(remedy.get());
        }
        return Optional.of(all);
    }

    /** What passes enough readiness tests: of those that can be passed here, the cheapest. */
    private Optional<Remedy> ready(Goal goal, Set<String> passed, boolean early) {
        List<String> open = new ArrayList<>(failed());
        open.removeAll(passed);
        if (early && !open.remove("R3")) {
            return Optional.empty();
        }
        List<Remedy> remedies = new ArrayList<>();
        for (String test : open) {
            if (!ReadinessRemedies.OF_THE_BID.contains(test)) {
                readiness.of(test, section()).ifPresent(remedies::add);
            }
        }
        remedies.sort((one, other) -> one.cost().compareTo(other.cost()));
        int needed = Math.max(0, open.size() - Math.min(open.size(), goal.failures()));
        if (needed > remedies.size()) {
            return Optional.empty();
        }
        Remedy all = Remedy.NOTHING;
        for (Remedy remedy : remedies.subList(0, needed)) {
            all = all.plus(remedy);
        }
        return Optional.of(all);
    }

    private Optional<Remedy> outcomes(Goal goal, boolean early) {
        String key = goals.indexOf(goal) + (early ? " early" : "");
        Optional<Remedy> found = chosen.get(key);
        if (found == null) {
            found = choose(goal, early);
            chosen.put(key, found);
        }
        return found;
    }

    private Optional<Remedy> choose(Goal goal, boolean early) {
        Optional<Remedy> risks = options.sectionRisks(submitted);
        boolean openRisks = risks.isEmpty() || risks.get().cost().fields() > 0;
        Remedy least = null;
        if (openRisks) {
            least = choose(goal, early, false).orElse(null);
        }
        if (risks.isPresent()) {
            Optional<Remedy> mitigated = choose(goal, early, true);
            if (mitigated.isPresent()) {
                least = smaller(least, risks.get().plus(mitigated.get()));
            }
        }
        return Optional.ofNullable(least);
    }

    private Optional<Remedy> choose(Goal goal, boolean early, boolean delivers) {
        List<OutcomeScore> counted = assessed.score().outcomes().stream()
                .filter(OutcomeScore::counts)
                .toList();
        List<List<OutcomeOption>> all = options(delivers);
        OutcomeSearch search = new OutcomeSearch(
                all, counted.stream().map(score -> score.definition().weight()).toList(), budget);
        return search.least(goal, early).map(combination -> {
            Remedy remedy = Remedy.NOTHING;
            for (int i = 0; i < all.size(); i++) {
                remedy = remedy.plus(all.get(i).get(combination.chosen()[i]).remedy());
            }
            return remedy;
        });
    }

    private List<List<OutcomeOption>> options(boolean delivers) {
        List<List<OutcomeOption>> found = known.get(delivers);
        if (found == null) {
            found = assessed.score().outcomes().stream()
                    .filter(OutcomeScore::counts)
                    .map(score -> options.of(score, submitted, delivers))
                    .toList();
            known.put(delivers, found);
        }
        return found;
    }

    /**
     * All that may be done for the section, whatever it takes: for each outcome the option that scores most, and every
     * remedy of a concern or of a readiness test. Shows what bars a goal even then.
     */
    Remedy utmost() {
        Optional<Remedy> risks = options.sectionRisks(submitted);
        Remedy all = risks.orElse(Remedy.NOTHING);
        for (List<OutcomeOption> outcome : options(risks.isPresent())) {
            OutcomeOption best = outcome.get(0);
            for (OutcomeOption option : outcome) {
                int gain = option.value() * option.confidence() - best.value() * best.confidence();
                best = gain > 0 ? option : best;
            }
            all = all.plus(best.remedy());
        }
        ResourceRemedies resources = new ResourceRemedies(judge, alliance, section());
        for (Explained<Finding> concern : assessed.concernsRaised()) {
            all = all.plus(resources.of(concern.criterion()).orElse(Remedy.NOTHING));
        }
        for (String test : failed()) {
            if (!ReadinessRemedies.OF_THE_BID.contains(test)) {
                all = all.plus(readiness.of(test, section()).orElse(Remedy.NOTHING));
            }
        }
        return all;
    }
}
