package bpv.projection;

import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a performance scenario says of a month, or of the three months of a quarter. */
sealed interface Statement {
    String EXPECTED =
            "a percentage such as 84.5% (up to six decimals), patients such as 172 of 200, a change against the"
                    + " real figure such as +2 points or -1.5 points, or latest, which may have a change, such as latest +2"
                    + " points";

    String NUMBER = "(\\d{1,3}(?:\\.\\d{1,6})?)";
    Pattern PERCENT = Pattern.compile(NUMBER + " ?%");
    Pattern PATIENTS = Pattern.compile("(\\d{1,9}) of (\\d{1,9})");
    Pattern POINTS = Pattern.compile("([+-]) ?" + NUMBER + " points?");
    Pattern LATEST = Pattern.compile("latest(?: ([+-]) ?" + NUMBER + " points?)?");

    /** What {@link #parse} takes, as a regular expression for a schema. */
    String FORM = "^(" + NUMBER + " ?%|\\d{1,9} of \\d{1,9}|[+-] ?" + NUMBER + " points?|latest( [+-] ?" + NUMBER
            + " points?)?)$";

    /** What is assumed of one month, given what is known; empty if too little is known. */
    Optional<Assumed> of(Asked asked);

    /** So many per cent. */
    record Percent(Fraction percent, String stated) implements Statement {
        @Override
        public Optional<Assumed> of(Asked asked) {
            return Optional.of(new Assumed(percent, asked.usuallyTreated(), stated, false));
        }
    }

    /** So many patients, in one month or in all three together. */
    record Patients(Counts counts, String stated) implements Statement {
        @Override
        public Optional<Assumed> of(Asked asked) {
            return counts.percent().map(percent -> new Assumed(percent, asked.partOf(counts.treated()), stated, false));
        }
    }

    /** The real figure of each month, changed by so many points. */
    record Points(Fraction change, String stated) implements Statement {
        @Override
        public Optional<Assumed> of(Asked asked) {
            return asked.real().map(real -> Assumed.cutOff(real.plus(change), asked.usuallyTreated(), stated));
        }
    }

    /** The latest three known months together, changed by so many points. */
    record Latest(Fraction change, String stated) implements Statement {
        @Override
        public Optional<Assumed> of(Asked asked) {
            return asked.latest().map(latest -> Assumed.cutOff(latest.plus(change), asked.usuallyTreated(), stated));
        }
    }

    /** The meaning of a text; empty if it has none of the forms. A text that {@link #fault} objects to has no meaning. */
    static Optional<Statement> parse(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return Optional.of(new Percent(number(percent.group(1)), text));
        }
        Matcher points = POINTS.matcher(text);
        if (points.matches()) {
            return Optional.of(new Points(signed(points.group(1), points.group(2)), text));
        }
        Matcher latest = LATEST.matcher(text);
        if (latest.matches()) {
            boolean changed = latest.group(1) != null;
            return Optional.of(new Latest(changed ? signed(latest.group(1), latest.group(2)) : Fraction.ZERO, text));
        }
        return Counts.parse(text).map(counts -> new Patients(counts, text));
    }

    /** What cannot be of a text that has one of the forms, as a sentence; empty if it can. */
    static Optional<String> fault(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches() && number(percent.group(1)).above(Fraction.of(100))) {
            return Optional.of("A percentage is at most 100%, but here is '" + text + "'.");
        }
        Matcher points = POINTS.matcher(text);
        Matcher latest = LATEST.matcher(text);
        String change = points.matches() ? points.group(2) : latest.matches() ? latest.group(2) : null;
        if (change != null && number(change).above(Fraction.of(100))) {
            return Optional.of("A change is at most 100 points, but here is '" + text + "'.");
        }
        Matcher patients = PATIENTS.matcher(text);
        return patients.matches()
                ? impossible(Long.parseLong(patients.group(1)), Long.parseLong(patients.group(2)))
                : Optional.empty();
    }

    private static Optional<String> impossible(long within, long treated) {
        if (treated == 0) {
            return Optional.of("Of nobody there is no percentage; leave the month out if nothing is known of it.");
        }
        return within > treated
                ? Optional.of("Of " + treated + " treated, " + within + " cannot be within 62 days; write the patients"
                        + " within 62 days first.")
                : Optional.empty();
    }

    private static Fraction number(String digits) {
        return Fraction.of(new BigDecimal(digits));
    }

    private static Fraction signed(String sign, String digits) {
        return sign.equals("-") ? number(digits).negated() : number(digits);
    }
}
