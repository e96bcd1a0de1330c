package bpv.workbook;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One cell of a table: what it is, and how people read it. */
public sealed interface Cell {
    /** There is nothing to say. */
    Cell NOTHING = new Nothing();

    /** As people read it; the same in every locale. */
    String shown();

    /** Whether it is read from the right, digit below digit. */
    default boolean isNumber() {
        return true;
    }

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell count(long number) {
        return new Count(number, false);
    }

    /** How many more, or fewer if below 0. */
    static Cell more(long number) {
        return new Count(number, true);
    }

    /** A sum in whole pounds. */
    static Cell pounds(Money money) {
        return new Pounds(money.pounds(), false);
    }

    /** A sum in whole pounds, if there is one. */
    static Cell pounds(Optional<Money> money) {
        return money.map(Cell::pounds).orElse(NOTHING);
    }

    /** The first sum less the second, with its sign. */
    static Cell change(Money first, Money second) {
        return new Pounds(Math.subtractExact(first.pounds(), second.pounds()), true);
    }

    /** Points of benefit. */
    static Cell points(Fraction points) {
        return new Points(points, false);
    }

    /** Points of benefit more, or less if below 0. */
    static Cell change(Fraction points) {
        return new Points(points, true);
    }

    /** A part of a whole; nothing if the whole is nothing. */
    static Cell share(Money part, Money whole) {
        return whole.isNothing() ? NOTHING : new Share(Fraction.of(part.pence(), whole.pence()), 1);
    }

    /** A part of a whole in whole per cents. */
    static Cell percent(long percent) {
        return new Share(Fraction.of(percent, 100), 0);
    }

    /** A part of a whole, from 0 to 1, with as many decimals as it takes not to show none or all where it is not. */
    static Cell part(Fraction part) {
        Fraction percent = part.times(100);
        BigDecimal shown = new BigDecimal(percent.shownBeside(List.of(Fraction.ZERO, Fraction.of(100))));
        return new Share(part, shown.scale());
    }

    /** A part of a whole with so many decimals of its per cents. */
    static Cell part(Fraction part, int places) {
        return new Share(part, places);
    }

    /** Pounds and pence. */
    static Cell pence(Money money) {
        return new Pence(money.pence(), false);
    }

    /** The first sum less the second in pounds and pence, with its sign. */
    static Cell penceMore(Money first, Money second) {
        return new Pence(Math.subtractExact(first.pence(), second.pence()), true);
    }

    /** Words. */
    record Text(String shown) implements Cell {
        @Override
        public boolean isNumber() {
            return false;
        }
    }

    /**
     * How many.
     *
     * @param change whether it is more or fewer than something, so that it has a sign
     */
    record Count(long number, boolean change) implements Cell {
        @Override
        public String shown() {
            return change ? Figures.difference(Fraction.of(number), Fraction.ZERO, 0) : Figures.grouped(number);
        }
    }

    /**
     * Money.
     *
     * @param pounds whole pounds
     * @param change whether it is more or less than something, so that it has a sign
     */
    record Pounds(long pounds, boolean change) implements Cell {
        @Override
        public String shown() {
            Money size = Money.ofPounds(Math.abs(pounds));
            String sign = pounds < 0 ? "-" : change && pounds > 0 ? "+" : "";
            return sign + size;
        }
    }

    /**
     * Money to the penny.
     *
     * @param pence whole pence
     * @param change whether it is more or less than something, so that it has a sign
     */
    record Pence(long pence, boolean change) implements Cell {
        BigDecimal pounds() {
            return BigDecimal.valueOf(pence, 2);
        }

        @Override
        public String shown() {
            String sign = pence < 0 ? "-" : change && pence > 0 ? "+" : "";
            return sign + "£" + Figures.points(pounds().abs());
        }
    }

    /** Benefit, shown with three decimals; the workbook has six, as JSON has, and shows three. */
    record Points(Fraction points, boolean change) implements Cell {
        static final int PLACES = 6;
        private static final int SHOWN = 3;

        @Override
        public String shown() {
            return change ? Figures.difference(points, Fraction.ZERO, SHOWN) : Figures.points(points, SHOWN);
        }
    }

    /** A decimal with the decimals that it is to be read with, such as a score that stands beside its threshold. */
    record Decimal(BigDecimal number) implements Cell {
        @Override
        public String shown() {
            return Figures.points(number);
        }
    }

    /**
     * A part of a whole, shown in per cent.
     *
     * @param places of the per cents
     */
    record Share(Fraction part, int places) implements Cell {
        @Override
        public String shown() {
            return part.times(100).toDecimal(places).toPlainString() + "%";
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String shown() {
            return Days.written(day);
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }

    /** Nothing. */
    record Nothing() implements Cell {
        @Override
        public String shown() {
            return Figures.NONE;
        }
    }
}
