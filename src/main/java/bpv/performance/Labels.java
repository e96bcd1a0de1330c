package bpv.performance;

import java.util.Locale;
import java.util.Set;

/** Words of the published tables, compared by their letters and digits alone: labels drift in all else. */
final class Labels {
    static final String ADMITTED = "admitted";
    static final String NOT_ADMITTED = "nonadmitted";
    static final String ALL_CARE = "allcare";
    static final Set<String> SETTINGS = Set.of(ADMITTED, NOT_ADMITTED, ALL_CARE);
    private static final Set<String> NATIONAL = Set.of(
            "england",
            "allenglishproviders",
            "englandtotal",
            "totalengland",
            "allproviders",
            "allccgs",
            "allenglishccgs",
            "total",
            "nationaltotal");

    private Labels() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether a name stands for the whole country, with or without the number of a footnote. */
    static boolean isNational(String name) {
        return NATIONAL.contains(of(name).replaceFirst("\\d$", ""));
    }
}
