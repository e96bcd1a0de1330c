package bpv.draft;

import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.List;

/**
 * Blanks that the same criteria look at, with the ways of filling them that can make a difference.
 *
 * @param variants the first leaves empty whatever may be left empty, the second says all that the criteria ask for
 */
record Facet(List<List<Fill>> variants) {
    static final int LEAST = 0;
    static final int MOST = 1;

    Facet {
        variants = distinct(variants);
    }

    /** Each once; but where there are more than the least and the most, those two keep their places if they are the same. */
    private static List<List<Fill>> distinct(List<List<Fill>> variants) {
        List<List<Fill>> first =
                variants.stream().limit(MOST + 1L).map(List::copyOf).toList();
        List<List<Fill>> more = variants.stream()
                .skip(MOST + 1L)
                .map(List::copyOf)
                .filter(variant -> !first.contains(variant))
                .distinct()
                .toList();
        if (more.isEmpty()) {
            return first.stream().distinct().toList();
        }
        List<List<Fill>> all = new ArrayList<>(first);
        all.addAll(more);
        return List.copyOf(all);
    }

    @SafeVarargs
    static Facet of(List<Fill>... variants) {
        return new Facet(List.of(variants));
    }

    /** The variant with a number, or the last. */
    List<Fill> variant(int number) {
        return variants.get(Math.min(number, variants.size() - 1));
    }

    /** The greatest number of variants of any of these. */
    static int most(List<Facet> facets) {
        return facets.stream().mapToInt(facet -> facet.variants.size()).max().orElse(1);
    }

    static List<Fill> all(List<Facet> facets, int number) {
        List<Fill> fills = new ArrayList<>();
        facets.forEach(facet -> fills.addAll(facet.variant(number)));
        return fills;
    }
}
