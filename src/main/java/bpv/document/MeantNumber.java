package bpv.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that a person meant by what they wrote, for a hint; never used as a value. */
final class MeantNumber {
    private static final int LONGEST = 60;
    private static final Pattern IN_THREES = Pattern.compile("[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([-+]?[0-9]+),([0-9]{1,2})");
    private static final Pattern BASE = Pattern.compile("0([xob])([0-9a-f]{1,15})");
    private static final Pattern NUMBER = Pattern.compile(
            "([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[-+]?[0-9]{1,2})?)(k|thousand|m|mn|million|bn|billion)?");

    private MeantNumber() {}

    static BigDecimal of(long number) {
        return BigDecimal.valueOf(number);
    }

    /** The number in {@code £1.2m}, {@code 1,200,000}, {@code 0x1F}, {@code 51,8%} and the like, if there is one. */
    static Optional<BigDecimal> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("£|gbp|pounds|%|per cent|_", "")
                .strip();
        Matcher threes = IN_THREES.matcher(bare);
        String joined = threes.replaceAll(match -> match.group().replaceAll("[, ]", ""));
        String pointed = DECIMAL_COMMA.matcher(joined).replaceFirst("$1.$2").replace(" ", "");
        return based(pointed).or(() -> scaled(pointed));
    }

    private static Optional<BigDecimal> based(String text) {
        Matcher form = BASE.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int base = form.group(1).equals("x") ? 16 : form.group(1).equals("o") ? 8 : 2;
        try {
            return Optional.of(new BigDecimal(new BigInteger(form.group(2), base)));
        } catch (NumberFormatException notOfThisBase) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> scaled(String text) {
        Matcher form = NUMBER.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group(2) == null ? "" : form.group(2);
        int zeros = unit.isEmpty() ? 0 : unit.startsWith("b") ? 9 : unit.startsWith("m") ? 6 : 3;
        return Optional.of(new BigDecimal(form.group(1)).scaleByPowerOfTen(zeros));
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** In digits, without exponent or needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String wholePart(BigDecimal number) {
        return number.setScale(0, RoundingMode.DOWN).toPlainString();
    }
}
