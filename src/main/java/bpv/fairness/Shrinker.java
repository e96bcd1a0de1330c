package bpv.fairness;

import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a pair smaller, part by part, the largest parts first, for as long as it still shows the same. */
final class Shrinker {
    private final Predicate<Pair> shows;

    /** @param shows whether a pair still shows what is looked for */
    Shrinker(Predicate<Pair> shows) {
        this.shows = shows;
    }

    /** The smallest pair that leaving parts out leads to: it shows the same, and without any one part more it does not. */
    Pair shrunk(Pair pair) {
        Pair smallest = pair;
        boolean smaller = true;
        while (smaller) {
            Optional<Pair> next = once(smallest);
            smaller = next.isPresent();
            smallest = next.orElse(smallest);
        }
        return smallest;
    }

    /** All parts in turn, the last of a list first, so that what is left keeps its place. */
    private Optional<Pair> once(Pair pair) {
        List<String> parts = new ArrayList<>();
        parts(pair.worse(), parts);
        Pair smallest = pair;
        for (String part : parts) {
            Optional<Pair> without = smallest.without(part);
            if (without.isPresent() && !without.get().worse().equals(smallest.worse()) && shows.test(without.get())) {
                smallest = without.get();
            }
        }
        return smallest == pair ? Optional.empty() : Optional.of(smallest);
    }

    private static void parts(Node node, List<String> parts) {
        if (node instanceof Mapping group) {
            group.entries().forEach(entry -> parts.add(entry.value().pointer()));
            group.entries().forEach(entry -> parts(entry.value(), parts));
        } else if (node instanceof Sequence list) {
            for (int i = list.items().size() - 1; i >= 0; i--) {
                parts.add(list.items().get(i).pointer());
                parts(list.items().get(i), parts);
            }
        }
    }
}
