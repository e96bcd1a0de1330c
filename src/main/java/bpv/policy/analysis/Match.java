package bpv.policy.analysis;

import bpv.policy.analysis.Grid.Cell;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where on a grid a fact lies, as far as its fields tell; what is not understood may be anything. */
final class Match {
    private final Map<Axis, Integer> slots = new LinkedHashMap<>();

    private Match() {}

    static Match of(Grid grid, Object fact) {
        Match match = new Match();
        for (Axis axis : grid.axes()) {
            Integer slot = slot(axis, fact);
            if (slot != null) {
                match.slots.put(axis, slot);
            }
        }
        return match;
    }

    private static @Nullable Integer slot(Axis axis, Object fact) {
        if (axis.isTruth() && axis.key().endsWith(Axis.NOTHING)) {
            String path = axis.key().substring(0, axis.key().length() - Axis.NOTHING.length());
            return axis.slot(FactLook.at(fact, path) == null ? "true" : "false");
        }
        Object value = FactLook.at(fact, axis.key());
        if (axis.isNumber()) {
            return FactLook.number(value).map(axis::slot).orElse(null);
        }
        return value == null ? null : axis.slot(value instanceof Enum<?> chosen ? chosen.name() : value.toString());
    }

    /** Whether it lies in a cell of a suspect. @param band whether its place on the band counts too */
    boolean fits(Suspect suspect, boolean band) {
        return suspect.cells().stream().anyMatch(cell -> fits(cell, suspect, band));
    }

    private boolean fits(Cell cell, Suspect suspect, boolean band) {
        for (Map.Entry<Axis, Integer> known : slots.entrySet()) {
            boolean isBand =
                    suspect.band().filter(axis -> axis == known.getKey()).isPresent();
            if ((band || !isBand) && cell.slot(known.getKey()) != known.getValue()) {
                return false;
            }
        }
        return true;
    }
}
