package bpv.policy.analysis;

import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing that rules ask of their subject, cut into slots within which no rule tells cases apart. A number has a slot for
 * each bound, one below the first, one above the last and one between neighbours; a choice one for each constant.
 */
final class Axis {
    /** What a key that ends so asks: whether there is anything. */
    static final String NOTHING = " is nothing";

    private final String key;
    private final Class<?> type;
    private final List<Fraction> bounds;
    private final List<String> values;

    private Axis(String key, Class<?> type, List<Fraction> bounds, List<String> values) {
        this.key = key;
        this.type = type;
        this.bounds = List.copyOf(bounds);
        this.values = List.copyOf(values);
    }

    /** What a number is compared with. */
    static Axis number(String key, Class<?> type, SortedSet<Fraction> bounds) {
        return new Axis(key, type, List.copyOf(bounds), List.of());
    }

    static Axis choice(String key, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return new Axis(
                key,
                type,
                List.of(),
                Arrays.stream(constants).map(each -> ((Enum<?>) each).name()).toList());
    }

    static Axis truth(String key) {
        return new Axis(key, boolean.class, List.of(), List.of("false", "true"));
    }

    String key() {
        return key;
    }

    boolean isNumber() {
        return values.isEmpty();
    }

    boolean isTruth() {
        return type == boolean.class;
    }

    int slots() {
        return isNumber() ? 2 * bounds.size() + 1 : values.size();
    }

    String value(int slot) {
        return values.get(slot);
    }

    /** Whole numbers of a subject count something or are days. */
    private boolean isWhole() {
        return type == int.class || type == long.class || isDay();
    }

    private boolean isDay() {
        return type == LocalDate.class;
    }

    private static boolean isWhole(Fraction number) {
        return number.denominator().equals(BigInteger.ONE);
    }

    /** Whether any value falls in a slot: between neighbouring whole numbers there is none, and none counts below 0. */
    boolean isPossible(int slot) {
        if (!isNumber() || !isWhole()) {
            return true;
        }
        if (slot % 2 == 1) {
            return isWhole(low(slot)) && (isDay() || low(slot).signum() >= 0);
        }
        if (slot == 0) {
            return isDay() || bounds.get(0).isPositive();
        }
        return slot == slots() - 1 || whole(low(slot), true).compareTo(bounds.get(slot / 2)) < 0;
    }

    /** The side of a bound on which a slot lies. */
    int side(int slot, Fraction bound) {
        return Integer.compare(slot, 2 * bounds.indexOf(bound) + 1);
    }

    /** The slot that a number falls in. */
    int slot(Fraction number) {
        int slot = 0;
        for (Fraction bound : bounds) {
            int side = number.compareTo(bound);
            if (side == 0) {
                return slot + 1;
            }
            slot += side > 0 ? 2 : 0;
        }
        return slot;
    }

    int slot(String value) {
        return values.indexOf(value);
    }

    /** The number just below a slot that lies between bounds or above the last, or its only number. */
    private Fraction low(int slot) {
        return bounds.get((slot - 1) / 2);
    }

    private static Fraction whole(Fraction number, boolean above) {
        Fraction floor = Fraction.of(
                new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), 0, RoundingMode.FLOOR));
        return above ? floor.plus(Fraction.ONE) : floor.equals(number) ? floor.minus(Fraction.ONE) : floor;
    }

    /** The slots from one to another as a sentence says them, such as {@code 50 or more and below 55}. */
    String shown(int from, int to) {
        if (isWhole()) {
            return wholeShown(from, to);
        }
        String low = from == 0 ? "" : from % 2 == 1 ? shown(low(from)) + " or more" : "above " + shown(low(from));
        String high = to == slots() - 1
                ? ""
                : to % 2 == 1 ? shown(low(to)) + " or less" : "below " + shown(bounds.get(to / 2));
        if (from == to && from % 2 == 1) {
            return "exactly " + shown(low(from));
        }
        return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
    }

    private String wholeShown(int from, int to) {
        Fraction least = from == 0 ? null : from % 2 == 1 ? low(from) : whole(low(from), true);
        Fraction most = to == slots() - 1 ? null : to % 2 == 1 ? low(to) : whole(bounds.get(to / 2), false);
        if (least != null && least.equals(most)) {
            return "exactly " + shown(least);
        }
        if (most == null) {
            return least == null ? "any" : shown(least) + " or more";
        }
        return least == null ? shown(most) + " or less" : shown(least) + " to " + shown(most);
    }

    /** Numbers that fall in the slots from one to another, the smallest that can be named first. */
    List<Fraction> examples(int from, int to) {
        TreeSet<Fraction> examples = new TreeSet<>();
        Fraction low = from == 0 ? null : low(from);
        Fraction high = to == slots() - 1 ? null : to % 2 == 1 ? low(to) : bounds.get(to / 2);
        if (low != null && from % 2 == 1) {
            examples.add(low);
        }
        if (high != null && to % 2 == 1) {
            examples.add(high);
        }
        if (isWhole()) {
            examples.add(low == null ? whole(bounds.get(to / 2), false) : whole(low, true));
            examples.removeIf(each -> !inside(each, from, to));
            return List.copyOf(examples);
        }
        if (low != null && high != null && low.compareTo(high) < 0) {
            Fraction width = high.minus(low);
            examples.add(low.plus(width.dividedBy(10)));
            examples.add(low.plus(width.dividedBy(2)));
        } else if (low == null && high != null) {
            examples.add(high.minus(Fraction.ONE));
        } else if (low != null && high == null) {
            examples.add(low.plus(Fraction.ONE));
        }
        examples.removeIf(each -> !inside(each, from, to));
        return List.copyOf(examples);
    }

    boolean inside(Fraction number, int from, int to) {
        int slot = slot(number);
        return from <= slot && slot <= to;
    }

    /** A number as rules write it; of a day, the day. */
    String shown(Fraction number) {
        return isDay()
                ? LocalDate.ofEpochDay(number.numerator().longValueExact()).toString()
                : number.toString();
    }
}
