package bpv.performance;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which month a published file is of.
 *
 * @param provisional whether it says that its figures are provisional
 */
record Period(YearMonth month, boolean provisional) {
    /** What "PERIOD" has before and after the month. */
    private static final Pattern AROUND =
            Pattern.compile("(?i)^period\\s*:?\\s*|[\\s(-]*(provisional|final|revised)\\)?\\s*$");

    private static final Pattern WORDS = Pattern.compile("([A-Za-z]{3,9})[\\s,-]+(\\d{2}|20\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(20\\d{2})-(\\d{2})(-\\d{2}([ T]00:00(:00)?)?)?");
    private static final Pattern BRITISH = Pattern.compile("\\d{1,2}/(\\d{1,2})/(20\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.0+)?");
    private static final Pattern NAME_DIGITS = Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern NAME_DASHED = Pattern.compile("(?<!\\d)(20\\d{2})[-_](0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern NAME_WORDS = Pattern.compile("(?<![A-Za-z])([A-Za-z]{3,9})[\\s_-]+(20\\d{2})(?!\\d)");

    /** Day 0 of the numbers by which spreadsheets write days, as far as they are right: from March 1900 on. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** From a cell such as {@code PERIOD: June 2015}, {@code Oct-15}, {@code 42309} or {@code January 2019 Provisional}. */
    static Optional<Period> ofCell(String cell) {
        String text = cell.replace('\u00A0', ' ').strip();
        String bare = AROUND.matcher(text).replaceAll("").strip();
        boolean provisional = text.toLowerCase(Locale.ROOT).contains("provisional");
        Matcher words = WORDS.matcher(bare);
        if (words.matches()) {
            return month(words.group(1), words.group(2)).map(month -> new Period(month, provisional));
        }
        Matcher digits = DIGITS.matcher(bare);
        if (digits.matches()) {
            return month(digits.group(2), digits.group(1)).map(month -> new Period(month, provisional));
        }
        Matcher british = BRITISH.matcher(bare);
        if (british.matches()) {
            return month(british.group(1), british.group(2)).map(month -> new Period(month, provisional));
        }
        Matcher serial = SERIAL.matcher(bare);
        return serial.matches()
                ? Optional.of(new Period(YearMonth.from(EPOCH.plusDays(Long.parseLong(serial.group(1)))), provisional))
                : Optional.empty();
    }

    /** From a file's name that tells one month, such as {@code 201611-11.-62-Day...} or {@code JANUARY-2017-CANCER...}. */
    static Optional<Period> ofFileName(String name) {
        String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        TreeSet<YearMonth> told = new TreeSet<>();
        for (Pattern pattern : new Pattern[] {NAME_DIGITS, NAME_DASHED}) {
            Matcher digits = pattern.matcher(file);
            while (digits.find()) {
                month(digits.group(2), digits.group(1)).ifPresent(told::add);
            }
        }
        Matcher words = NAME_WORDS.matcher(file);
        while (words.find()) {
            month(words.group(1), words.group(2)).ifPresent(told::add);
        }
        boolean provisional = file.toLowerCase(Locale.ROOT).contains("provisional");
        return told.size() == 1 ? Optional.of(new Period(told.first(), provisional)) : Optional.empty();
    }

    /** A month by name, of which three letters do, or by number; the year in two digits or four. */
    private static Optional<YearMonth> month(String month, String year) {
        int whole = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        if (month.matches("\\d+")) {
            int number = Integer.parseInt(month);
            return number >= 1 && number <= 12 ? Optional.of(YearMonth.of(whole, number)) : Optional.empty();
        }
        String word = month.toUpperCase(Locale.ROOT);
        for (Month each : Month.values()) {
            if (each.name().equals(word)
                    || each.name().substring(0, 3).equals(word)
                    || word.equals("SEPT") && each == Month.SEPTEMBER) {
                return Optional.of(YearMonth.of(whole, each));
            }
        }
        return Optional.empty();
    }

    /** Such as {@code January 2017}. */
    static String shown(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " " + month.getYear();
    }
}
