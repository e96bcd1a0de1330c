package bpv.policy.analysis;

import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case to show to the rules: the sound bid with changes.
 *
 * @param changes to the sound bid, in order
 * @param figures 62-day figures that replace all of an Alliance's
 * @param day the day of assessment; null for that of the rules folder
 * @param released whether money is released too
 */
record Case(
        List<Change> changes,
        List<Figures> figures,
        @Nullable LocalDate day,
        boolean released) {
    static final Case SOUND = new Case(List.of(), List.of(), null, false);

    Case {
        changes = List.copyOf(changes);
        figures = List.copyOf(figures);
    }

    Case with(List<Change> more) {
        List<Change> all = new ArrayList<>(changes);
        more.forEach(change -> all.removeIf(old -> old.path().equals(change.path())));
        all.addAll(more);
        return new Case(all, figures, day, released);
    }

    Case on(@Nullable LocalDate other) {
        return new Case(changes, figures, other, released);
    }

    Case withFigures(Figures own) {
        return new Case(changes, List.of(own), day, true);
    }
}
