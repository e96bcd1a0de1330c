package bpv.policy.analysis;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Figures;
import bpv.quantity.Fraction;
import bpv.release.QuarterPerformance;
import bpv.source.Node;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Something of a case that can be set to a number, a day or a count of words, so as to move what rules look at. */
interface Lever {
    /** So many decimals are tried. */
    int PLACES = 6;

    /** What the sound bid says. */
    Fraction sound();

    /** The case with it set; empty if it cannot be set to that. */
    Optional<Case> set(Case shown, Fraction to);

    /** The levers of the sound bid. @param parts its parts by path */
    static Map<String, Lever> of(Map<String, Node> parts) {
        Map<String, Lever> levers = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        parts.forEach((path, part) -> {
            if (!(part instanceof Scalar scalar) || path.endsWith(".year") || path.endsWith(".period")) {
                return;
            }
            if (scalar.text().matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
                levers.put(path, number(path, scalar.text()));
            } else if (scalar.text().matches("\\d{4}-\\d\\d-\\d\\d")) {
                levers.put(path, day(path, scalar.text()));
            } else if (scalar.text().contains(" ") && path.contains(".")) {
                texts.computeIfAbsent(path.substring(0, path.lastIndexOf('.')), any -> new ArrayList<>())
                        .add(path);
            }
        });
        texts.forEach((group, paths) -> levers.put(group, words(paths)));
        return levers;
    }

    private static Change change(String path, String text) {
        return new Change(path, Place.START, new Scalar(text, false, Place.START, ""), false);
    }

    private static Lever number(String path, String sound) {
        return new Lever() {
            @Override
            public Fraction sound() {
                return Fraction.of(new BigDecimal(sound));
            }

            @Override
            public Optional<Case> set(Case shown, Fraction to) {
                BigDecimal text = to.toDecimal(PLACES).stripTrailingZeros();
                return Optional.of(shown.with(List.of(change(path, text.toPlainString()))));
            }
        };
    }

    private static Lever day(String path, String sound) {
        return new Lever() {
            @Override
            public Fraction sound() {
                return Fraction.of(LocalDate.parse(sound).toEpochDay());
            }

            @Override
            public Optional<Case> set(Case shown, Fraction to) {
                try {
                    LocalDate day = LocalDate.ofEpochDay(to.toDecimal(0).longValueExact());
                    return Optional.of(shown.with(List.of(change(path, day.toString()))));
                } catch (DateTimeException | ArithmeticException none) {
                    return Optional.empty();
                }
            }
        };
    }

    /** All texts of a group, each with as many words. */
    private static Lever words(List<String> paths) {
        return new Lever() {
            @Override
            public Fraction sound() {
                return Fraction.of(20);
            }

            @Override
            public Optional<Case> set(Case shown, Fraction to) {
                BigInteger words = to.toDecimal(0).toBigInteger();
                if (words.signum() <= 0 || words.bitLength() > 10) {
                    return Optional.empty();
                }
                String text = "word ".repeat(words.intValue()).strip();
                return Optional.of(shown.with(
                        paths.stream().map(path -> change(path, text)).toList()));
            }
        };
    }

    /** The months that a quarter looks at, all with the same percentage. */
    static Lever performance(QuarterPerformance quarter) {
        return new Lever() {
            @Override
            public Fraction sound() {
                return Fraction.of(50);
            }

            @Override
            public Optional<Case> set(Case shown, Fraction to) {
                if (to.signum() < 0 || to.above(Fraction.of(100))) {
                    return Optional.empty();
                }
                long treated = 100_000;
                long within = to.times(treated).dividedBy(100).toDecimal(0).longValueExact();
                TreeMap<YearMonth, Counts> months = new TreeMap<>();
                quarter.window().forEach(month -> months.put(month, new Counts(treated, within)));
                return Optional.of(
                        shown.withFigures(new Figures("", Place.START, new SixtyTwoDayPerformance("", months))));
            }
        };
    }
}
