package bpv.policy;

import bpv.policy.Answers.Answer;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Figures;
import bpv.policy.Scenario.Given;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case made up to be tried: the sound bid, or what another scenario is about, with some facts changed.
 *
 * @param base the scenario that it is like; null for the sound bid
 * @param day the day of assessment; null for that of the base, or of the rules folder
 * @param changes what is changed, each path once
 * @param figures 62-day figures that are changed
 * @param asked answers that are asked for, so that the release is decided where it matters
 */
record Trial(
        @Nullable Scenario base,
        @Nullable LocalDate day,
        List<Change> changes,
        List<Figures> figures,
        List<Expected> asked) {
    private static final Given SOUND = new Given(List.of(), List.of(), GivenFacts.AWARD);

    /** The sound bid. */
    static Trial sound() {
        return new Trial(null, null, List.of(), List.of(), List.of());
    }

    /** The case of a scenario. */
    static Trial like(Scenario scenario) {
        return new Trial(scenario, null, List.of(), List.of(), scenario.find());
    }

    /** The same with one more value changed; {@code nothing} takes it out. */
    Trial with(String path, String value) {
        return with(new Change(path, Place.START, new Scalar(value, false, Place.START, ""), false));
    }

    /** The same with one more change, which is the only one of its path. */
    Trial with(Change change) {
        if (base != null && isAllOf(base.given(), change) && base.day() == null) {
            return new Trial(null, day, List.of(change), figures, asked);
        }
        List<Change> all = new ArrayList<>(changes);
        all.removeIf(other -> other.path().equals(change.path()) && !change.relative());
        all.add(change);
        return new Trial(base, day, all, figures, asked);
    }

    /** Whether the only fact given is the one that changes now. */
    private static boolean isAllOf(Given given, Change change) {
        return !change.relative()
                && given.figures().isEmpty()
                && given.awardPounds() == GivenFacts.AWARD
                && given.changes().stream().allMatch(other -> other.path().equals(change.path()));
    }

    Trial with(List<Figures> others) {
        boolean all = base != null
                && base.day() == null
                && base.given().changes().isEmpty()
                && base.given().awardPounds() == GivenFacts.AWARD
                && others.size() >= base.given().figures().size();
        return new Trial(all ? null : base, day, changes, others, asked);
    }

    Trial on(LocalDate other) {
        return new Trial(base, other, changes, figures, asked);
    }

    Trial asking(List<Expected> others) {
        return new Trial(base, day, changes, figures, others);
    }

    /** The facts of another scenario as well; its 62-day figures count where both give some. */
    Trial and(Scenario other) {
        Trial both = new Trial(
                base,
                other.day() == null ? day : other.day(),
                changes,
                other.given().figures(),
                joined(other.find()));
        for (Change change : other.given().changes()) {
            both = both.with(change);
        }
        return both;
    }

    private List<Expected> joined(List<Expected> others) {
        List<Expected> all = new ArrayList<>(asked);
        all.addAll(others);
        return all;
    }

    /** The facts of another case of the sound bid as well; its 62-day figures count where both give some. */
    Trial and(Trial other) {
        Trial both = new Trial(
                base,
                other.day() == null ? day : other.day(),
                changes,
                other.figures().isEmpty() ? figures : other.figures(),
                joined(other.asked()));
        for (Change change : other.changes()) {
            both = both.with(change);
        }
        return both;
    }

    /** Each case that has one fact less. */
    List<Trial> smaller() {
        List<Trial> smaller = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            List<Change> fewer = new ArrayList<>(changes);
            fewer.remove(i);
            smaller.add(new Trial(base, day, fewer, figures, asked));
        }
        for (int i = 0; i < figures.size(); i++) {
            List<Figures> fewer = new ArrayList<>(figures);
            fewer.remove(i);
            smaller.add(new Trial(base, day, changes, fewer, asked));
            for (Figures less : FiguresTried.withOneMonthLess(figures.get(i))) {
                fewer = new ArrayList<>(figures);
                fewer.set(i, less);
                smaller.add(new Trial(base, day, changes, fewer, asked));
            }
        }
        return smaller;
    }

    /** As a scenario that expects what is asked for. */
    Scenario scenario() {
        return scenario(asked);
    }

    /** As a scenario that expects all that was found. */
    Scenario expecting(Answers found) {
        List<Expected> all = new ArrayList<>();
        for (Answer answer : found.all()) {
            all.add(new Expected(answer.name(), Place.START, answer.texts()));
        }
        return scenario(all);
    }

    private Scenario scenario(List<Expected> find) {
        Given from = base == null ? SOUND : base.given();
        List<Change> all = new ArrayList<>(from.changes());
        all.addAll(changes);
        List<Figures> months = new ArrayList<>(from.figures());
        for (Figures each : figures) {
            months.removeIf(other -> other.alliance().equals(each.alliance()));
            months.add(each);
        }
        return new Scenario(
                "a case made up",
                base == null ? "" : base.topic(),
                Place.START,
                "a case made up",
                day == null && base != null ? base.day() : day,
                new Given(all, months, from.awardPounds()),
                find,
                List.of(),
                List.of());
    }
}
