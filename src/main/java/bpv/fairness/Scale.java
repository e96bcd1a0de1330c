package bpv.fairness;

import bpv.bid.OutcomeDefinition;
import bpv.bid.Period;
import bpv.document.FormPart.Kind;
import bpv.rules.NumberInForce;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.Node.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that are worth trying in a field, from the worst to the best: at and beside what the numbers of the rules make. */
final class Scale {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LARGEST = new BigDecimal(999_999_999_999L);

    private final Map<String, OutcomeDefinition> outcomes = new LinkedHashMap<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    Scale(List<NumberInForce> inForce, List<OutcomeDefinition> definitions) {
        definitions.forEach(outcome -> outcomes.put(outcome.id(), outcome));
        for (NumberInForce number : inForce) {
            for (String word :
                    number.value().replaceAll("(?<=\\d),(?=\\d{3})", "").split("[ ,;:]+")) {
                decimal(word).ifPresent(numbers::add);
                day(word).ifPresent(days::add);
            }
        }
    }

    /** A place that a field is in. */
    private record At(Node root, String pointer, MonotoneField field) {
        String value() {
            return text(root, pointer);
        }

        String outcome() {
            return text(root, pointer.replaceFirst("(/outcomes/\\d+)/.*", "$1/outcome"));
        }

        String beside(String place) {
            return text(root, pointer.replaceFirst("(/outcomes/\\d+)/.*", "$1/" + place));
        }
    }

    static String text(Node root, String pointer) {
        return Edits.at(root, pointer)
                .filter(node -> node instanceof Scalar scalar && !scalar.isNull())
                .map(node -> ((Scalar) node).text())
                .orElse("");
    }

    /** How the second value compares with the first: positive if better; empty if one of them says nothing that compares. */
    Optional<Integer> compare(MonotoneField field, Node root, String pointer, String from, String to) {
        At at = new At(root, pointer, field);
        return switch (field.better()) {
            case HIGHER -> both(decimal(from), decimal(to));
            case LOWER -> both(decimal(to), decimal(from));
            case AS_ITS_OUTCOME ->
                lowerIsBetter(at) ? both(decimal(to), decimal(from)) : both(decimal(from), decimal(to));
            case EARLIER -> both(day(to), day(from));
            case LATER -> both(end(from), end(to));
            case FILLED -> Optional.of(Boolean.compare(!to.isBlank(), !from.isBlank()));
            case LONGER -> Optional.of(Integer.compare(words(to), words(from)));
            case LISTED -> both(tier(field, from), tier(field, to));
        };
    }

    private static <T extends Comparable<? super T>> Optional<Integer> both(Optional<T> from, Optional<T> to) {
        return from.isPresent() && to.isPresent()
                ? Optional.of(Integer.signum(to.get().compareTo(from.get())))
                : Optional.empty();
    }

    private boolean lowerIsBetter(At at) {
        OutcomeDefinition outcome = outcomes.get(at.outcome());
        return outcome != null && outcome.lowerIsBetter();
    }

    private static Optional<Integer> tier(MonotoneField field, String word) {
        for (int i = 0; i < field.order().size(); i++) {
            if (field.order().get(i).contains(word)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Values from the worst to the best; an empty text is nothing written. */
    List<String> values(MonotoneField field, Node root, String pointer) {
        At at = new At(root, pointer, field);
        List<String> values = new ArrayList<>(
                switch (field.better()) {
                    case HIGHER, LOWER -> shown(whole(at));
                    case AS_ITS_OUTCOME -> shown(onCourse(at));
                    case EARLIER -> daysNear(at.value());
                    case LATER -> periodsNear(at.value());
                    case FILLED -> List.of("", at.value().isEmpty() ? filling(field) : at.value());
                    case LONGER -> texts(words(at.value()));
                    case LISTED -> field.order().stream().flatMap(List::stream).toList();
                });
        if (field.better() != Better.LISTED) {
            Comparator<String> worstFirst =
                    (one, other) -> -compare(field, root, pointer, one, other).orElse(0);
            values.sort(worstFirst);
        }
        return values;
    }

    /** Enough words for any text that the form asks for, or a day. */
    private static String filling(MonotoneField field) {
        return field.kind() == Kind.DAY ? "2017-03-31" : "word ".repeat(24) + "word";
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** Texts of as many words as a number says, and of one more or fewer. */
    private List<String> texts(int now) {
        Set<Integer> lengths = new LinkedHashSet<>(List.of(0, 1, now));
        for (BigDecimal number : numbers) {
            if (number.signum() > 0 && number.compareTo(HUNDRED) <= 0) {
                lengths.addAll(List.of(number.intValue() - 1, number.intValue(), number.intValue() + 1));
            }
        }
        return lengths.stream().map(length -> "word ".repeat(length).strip()).toList();
    }

    /** What a field without an upper limit of its own may hold: likelihoods, money. */
    private Set<BigDecimal> whole(At at) {
        BigDecimal now = decimal(at.value()).orElse(BigDecimal.ONE);
        Set<BigDecimal> found = new LinkedHashSet<>();
        List<BigDecimal> near = new ArrayList<>(numbers);
        near.add(now);
        near.add(now.divide(new BigDecimal(2), 0, RoundingMode.FLOOR));
        near.add(now.multiply(new BigDecimal(3)));
        near.add(BigDecimal.ZERO);
        beside(found, near, BigDecimal.ONE, LARGEST);
        return found;
    }

    /** Values of a trajectory: where a share of the gap is closed, where a step is as large as is credible, near the others. */
    private Set<BigDecimal> onCourse(At at) {
        OutcomeDefinition outcome = outcomes.get(at.outcome());
        Set<BigDecimal> found = new LinkedHashSet<>();
        if (outcome == null) {
            return found;
        }
        BigDecimal base = decimal(at.beside("baseline/value")).orElse(BigDecimal.ZERO);
        List<BigDecimal> near = new ArrayList<>(List.of(base, BigDecimal.ZERO));
        decimal(at.value()).ifPresent(near::add);
        BigDecimal step = outcome.credibleStep().toDecimal(3);
        near.add(base.add(step));
        near.add(base.subtract(step));
        for (String other : neighbours(at)) {
            decimal(other).ifPresent(value -> near.addAll(List.of(value, value.add(step), value.subtract(step))));
        }
        for (BigDecimal number : numbers) {
            BigDecimal share = number.divide(HUNDRED, 6, RoundingMode.HALF_UP);
            near.add(base.add(base.multiply(share)));
            near.add(base.subtract(base.multiply(share)));
            if (outcome.target() != null) {
                near.add(base.add(
                        outcome.target().value().toDecimal(3).subtract(base).multiply(share)));
            }
        }
        BigDecimal grid = outcome.unit() == OutcomeDefinition.Unit.PER_THOUSAND_A_YEAR
                ? BigDecimal.ONE
                : new BigDecimal(outcome.unit() == OutcomeDefinition.Unit.RATING ? "0.01" : "0.1");
        beside(found, near, grid, new BigDecimal(outcome.unit().highest()));
        return found;
    }

    private static List<String> neighbours(At at) {
        int index = Integer.parseInt(at.pointer().replaceFirst(".*/(\\d+)/[^/]*$", "$1"));
        return List.of(
                at.beside("trajectory/" + (index - 1) + "/value"), at.beside("trajectory/" + (index + 1) + "/value"));
    }

    private static void beside(Set<BigDecimal> found, List<BigDecimal> near, BigDecimal grid, BigDecimal highest) {
        for (BigDecimal value : near) {
            BigDecimal on = value.divide(grid, 0, RoundingMode.FLOOR).multiply(grid);
            for (BigDecimal each : List.of(on.subtract(grid), on, on.add(grid))) {
                if (each.signum() >= 0 && each.compareTo(highest) <= 0) {
                    found.add(each.stripTrailingZeros());
                }
            }
        }
    }

    private static List<String> shown(Set<BigDecimal> values) {
        return values.stream().map(BigDecimal::toPlainString).distinct().toList();
    }

    private List<String> daysNear(String value) {
        List<LocalDate> near = new ArrayList<>(days);
        day(value).ifPresent(near::add);
        Set<String> found = new LinkedHashSet<>();
        for (LocalDate each : near) {
            for (int by : new int[] {-30, -1, 0, 1, 30}) {
                found.add(each.plusDays(by).toString());
            }
        }
        return List.copyOf(found);
    }

    private static List<String> periodsNear(String value) {
        int year = Period.parse(value).map(period -> period.end().getYear()).orElse(2015);
        List<String> found = new ArrayList<>();
        for (int each = year - 2; each <= year + 3; each++) {
            found.add(String.valueOf(each));
            found.add(each + "/" + String.valueOf(each + 1).substring(2));
        }
        return found;
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDate> end(String text) {
        Optional<LocalDate> period = Period.parse(text).map(Period::end);
        return period.isPresent() ? period : day(text);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
