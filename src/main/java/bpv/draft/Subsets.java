package bpv.draft;

import java.util.ArrayList;
import java.util.List;

/** Ways to choose some of a few. */
final class Subsets {
    /** So many arrangements are tried; a form that leaves more open has hardly anything written. */
    private static final int MOST = 60;

    private Subsets() {}

    static <T> List<List<T>> all(List<T> items) {
        List<List<T>> subsets = new ArrayList<>();
        for (int chosen = (1 << items.size()) - 1; chosen >= 0; chosen--) {
            List<T> subset = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    subset.add(items.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    /** All of the items, none, each alone, and all but each. */
    static <T> List<List<T>> typical(List<T> items) {
        return all(items).stream()
                .filter(subset -> subset.size() <= 1 || subset.size() >= items.size() - 1)
                .toList();
    }

    static <T> List<List<T>> nonEmpty(List<T> items) {
        return all(items).stream().filter(subset -> !subset.isEmpty()).toList();
    }

    /** So many of the items, in each order. */
    static <T> List<List<T>> arranged(List<T> items, int number) {
        List<List<T>> arranged = new ArrayList<>();
        arrange(items, number, List.of(), arranged);
        return arranged;
    }

    private static <T> void arrange(List<T> items, int number, List<T> chosen, List<List<T>> arranged) {
        if (arranged.size() >= MOST) {
            return;
        }
        if (number == 0) {
            arranged.add(chosen);
            return;
        }
        for (T item : items) {
            if (!chosen.contains(item)) {
                List<T> more = new ArrayList<>(chosen);
                more.add(item);
                arrange(items, number - 1, more, arranged);
            }
        }
    }
}
