package bpv.report;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Figures as people read them: thousands apart, the same in every locale. */
public final class Figures {
    /** Stands where there is nothing to show. */
    public static final String NONE = "–";

    private Figures() {}

    /** Whole pounds without the sign, such as {@code 1,234,567}. */
    public static String pounds(Money money) {
        return grouped(Long.toString(money.pounds()));
    }

    /** Pounds and pence without the sign, such as {@code 1,234,567.00}. */
    public static String pence(Money money) {
        long odd = money.pence() % 100;
        return grouped(Long.toString(money.pence() / 100)) + (odd < 10 ? ".0" : ".") + odd;
    }

    /** The first sum less the second in pounds, with its sign; {@code 0} for none. */
    public static String difference(Money first, Money second) {
        long pounds = first.pounds() - second.pounds();
        return sign(Long.signum(pounds)) + grouped(Long.toString(Math.abs(pounds)));
    }

    /** The first sum less the second in pounds and pence, with its sign; {@code 0.00} for none. */
    public static String penceDifference(Money first, Money second) {
        int sign = first.compareTo(second);
        return sign(sign) + pence(sign < 0 ? second.minus(first) : first.minus(second));
    }

    /** Points with so many decimals, half up, such as {@code 7,246.458699}. */
    public static String points(Fraction points, int places) {
        return points(points.toDecimal(places));
    }

    /** The least decimal of so many places that is no less, so that what is shown is enough. */
    public static BigDecimal roundedUp(Fraction value, int places) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), places, RoundingMode.CEILING);
    }

    public static String points(BigDecimal points) {
        return grouped(points.toPlainString());
    }

    /** The first number less the second, with its sign. */
    public static String difference(Fraction first, Fraction second, int places) {
        Fraction difference = first.minus(second);
        boolean below = difference.signum() < 0;
        return sign(difference.signum()) + points(below ? difference.negated() : difference, places);
    }

    /** Such as {@code 1 bid} and {@code 2 bids}, and {@code no bids}. */
    public static String count(int number, String one, String many) {
        return (number == 0 ? "no" : grouped(Integer.toString(number))) + " " + (number == 1 ? one : many);
    }

    public static String grouped(long number) {
        return grouped(Long.toString(number));
    }

    private static String sign(int sign) {
        return sign > 0 ? "+" : sign < 0 ? "-" : "";
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = point - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Such as {@code Oct-Dec 2017} and {@code Nov 2017-Jan 2018}. */
    public static String months(List<YearMonth> window) {
        YearMonth first = window.get(0);
        YearMonth last = window.get(window.size() - 1);
        return month(first) + (first.getYear() == last.getYear() ? "" : " " + first.getYear()) + "-" + month(last) + " "
                + last.getYear();
    }

    /** The first three letters of the month's English name, the same in every locale. */
    private static String month(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
