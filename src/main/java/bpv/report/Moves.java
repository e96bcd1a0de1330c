package bpv.report;

import bpv.allocation.Alternative.Difference;
import bpv.allocation.Option;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What sections get instead, in words. */
final class Moves {
    private Moves() {}

    /**
     * Such as {@code a/earlyDiagnosis: whole -> phase 1}, one after the other.
     *
     * @param between what stands between two of them
     * @param names what to call a section, by its id
     */
    static String of(List<Difference> moved, String between, UnaryOperator<String> names) {
        return moved.isEmpty()
                ? "nothing changes"
                : String.join(
                        between,
                        moved.stream()
                                .map(each -> names.apply(each.section()) + ": " + name(each.here()) + " -> "
                                        + name(each.there()))
                                .toList());
    }

    private static String name(@Nullable Option option) {
        return option == null ? "nothing" : option.name();
    }
}
