package bpv.source;

import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** What somebody may have meant: the known word nearest to the one that was written. */
public final class Nearest {
    private static final int LONGEST = 100;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SAYS_NOTHING =
            Set.of("", "and", "the", "of", "nhs", "cancer", "alliance", "national", "vanguard");

    private Nearest() {}

    /** The known word that differs least, if it differs by a third of its letters at most; case and hyphens are free. */
    public static Optional<String> to(String written, Collection<String> known) {
        String word = letters(written);
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String each : known) {
            String other = letters(each);
            int distance = distanceWithin(Math.max(1, other.length() / 3), word, other);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(each);
            }
        }
        return nearest;
    }

    /** Whether a mapping has a key that nobody knows and that is nearest to this one, so that this one is not lacking. */
    public static boolean isMeant(String key, Mapping fields, Collection<String> known) {
        return fields.entries().stream()
                .map(Entry::key)
                .filter(written -> !known.contains(written))
                .anyMatch(written -> to(written, known).filter(key::equals).isPresent());
    }

    /** The distance, or the highest number if it exceeds the limit; words of unlike length are not compared. */
    private static int distanceWithin(int limit, String one, String other) {
        boolean comparable = Math.abs(one.length() - other.length()) <= limit;
        int distance = comparable ? distance(one, other) : Integer.MAX_VALUE;
        return distance <= limit ? distance : Integer.MAX_VALUE;
    }

    /** Up to three ids, the most alike first, by spelling or by the words that a name and an id share. */
    public static List<String> ids(String written, List<String> ids) {
        ToIntFunction<String> likeness = id -> Math.max(spelling(written, id), sharedWords(written, id));
        int best = ids.stream().mapToInt(likeness).max().orElse(0);
        return ids.stream()
                .filter(id -> likeness.applyAsInt(id) * 4 >= best * 3)
                .sorted(Comparator.comparingInt(likeness).reversed())
                .limit(3)
                .toList();
    }

    /** Letters in common by place, per thousand. */
    private static int spelling(String one, String other) {
        String first = String.join("", words(one));
        String second = String.join("", words(other));
        int longer = Math.max(1, Math.max(first.length(), second.length()));
        return 1000 * (longer - distance(first, second)) / longer;
    }

    /** Words in common, per thousand of the words of both. */
    private static int sharedWords(String one, String other) {
        Set<String> both = new LinkedHashSet<>(words(one));
        both.retainAll(words(other));
        Set<String> either = new LinkedHashSet<>(words(one));
        either.addAll(words(other));
        return 1000 * both.size() / Math.max(1, either.size());
    }

    private static Set<String> words(String text) {
        String[] words = NEITHER_LETTER_NOR_DIGIT.split(shortened(text).toLowerCase(Locale.ROOT));
        Set<String> kept = new LinkedHashSet<>(Arrays.asList(words));
        kept.removeAll(SAYS_NOTHING);
        return kept;
    }

    private static String letters(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(shortened(text).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** How many letters have to be put in, left out, changed, or swapped with their neighbour (Damerau-Levenshtein). */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(one, other, steps, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int fewest(String one, String other, int[][] steps, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
