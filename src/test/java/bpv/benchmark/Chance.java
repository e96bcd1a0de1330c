package bpv.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws from a seed, for one bid: how carefully it is written decides how often something is missing or off. */
final class Chance {
    private static final List<String> WORDS = List.of(
            "the",
            "Alliance",
            "board",
            "meets",
            "every",
            "month",
            "and",
            "patients",
            "from",
            "both",
            "towns",
            "designed",
            "a",
            "pathway",
            "for",
            "lung",
            "and",
            "bowel",
            "symptoms",
            "with",
            "GPs,",
            "trusts",
            "and",
            "charities;",
            "\"straight",
            "to",
            "test\"",
            "NO",
            "2017/18",
            "£1.2m",
            "Bébé",
            "–",
            "A\\E",
            "85%");

    private final Random random;
    private final int care;

    Chance(long seed) {
        random = new Random(seed);
        care = of(100, 99, 98, 96, 92, 80, 50, 10);
    }

    /** Whether something is done as it should be. */
    boolean careful() {
        return random.nextInt(100) < care;
    }

    /** The same of what fails a whole bid at the gateway, and so goes wrong far less often. */
    boolean veryCareful() {
        return careful() || oneIn(2) || oneIn(2) || oneIn(2);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** A whole number of the range, both ends included. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    <T> @Nullable T mostly(Supplier<T> value) {
        return careful() ? value.get() : null;
    }

    /** A text that says enough; or one that is absent, blank or a word or so from the least length. */
    @Nullable
    String text() {
        if (careful()) {
            return words(of(20, 21, between(25, 60), between(25, 60), between(25, 60)));
        }
        return of(null, "", "  \t ", words(1), words(19), words(20), " " + words(19) + "\n");
    }

    /** A name; or one that is absent or blank. */
    @Nullable
    String name() {
        return careful() ? words(between(2, 4)) : of(null, "", " ");
    }

    String words(int count) {
        List<String> text = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            text.add(of(WORDS));
        }
        return String.join(oneIn(3) ? "  " : " ", text);
    }

    /** A day by another; or the day after it, or none. */
    @Nullable
    LocalDate by(LocalDate last) {
        return veryCareful() ? last.minusDays(of(0, 0, 1, between(2, 30))) : of(null, last.plusDays(1));
    }
}
