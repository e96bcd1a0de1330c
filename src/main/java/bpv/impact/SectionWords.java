package bpv.impact;

import bpv.bid.Intervention;
import bpv.impact.Cause.Certainty;
import bpv.impact.SectionState.Given;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Compared.Difference;
import bpv.report.Figures;
import bpv.rules.meaning.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a section moved, in sentences. */
final class SectionWords {
    private static final String ARROW = " -> ";

    private SectionWords() {}

    /** Each aspect in which it moved. */
    static List<String> moves(MovedSection section) {
        SectionState before = section.before();
        SectionState now = section.now();
        if (before == null || now == null) {
            SectionState there = Objects.requireNonNull(before == null ? now : before);
            return List.of((before == null ? "Assessed only now: " : "Not assessed any more: it was ")
                    + there.recommendation().title() + ", score "
                    + there.score().shown() + ".");
        }
        List<String> moves = new ArrayList<>();
        if (section.aspects().contains(Aspect.RECOMMENDATION)) {
            moves.add("Recommendation: " + before.recommendation().title() + ARROW
                    + now.recommendation().title());
        }
        if (section.aspects().contains(Aspect.SCORE)) {
            moves.add("Score: " + number(before, now, SectionState::score) + "; value "
                    + number(before, now, SectionState::meanValue) + "; confidence "
                    + number(before, now, SectionState::meanConfidence));
        }
        if (section.aspects().contains(Aspect.RANK)) {
            moves.add("Rank: " + rank(before) + ARROW + rank(now));
        }
        TreeSet<String> proposals = new TreeSet<>(before.awards().keySet());
        proposals.addAll(now.awards().keySet());
        for (String proposal : proposals.descendingSet()) {
            Given was = before.awards().get(proposal);
            Given is = now.awards().get(proposal);
            if (!Objects.equals(was, is)) {
                moves.add("Money by " + proposal + ": " + given(was) + ARROW + given(is));
            }
        }
        return moves;
    }

    private static String number(SectionState before, SectionState now, Function<SectionState, Fraction> which) {
        Fraction was = which.apply(before);
        Fraction is = which.apply(now);
        return was.equals(is) ? was.shown() : was.shownBeside(is) + ARROW + is.shownBeside(was);
    }

    private static String rank(SectionState state) {
        return state.rank() == null ? "none" : state.rank().toString();
    }

    private static String given(@Nullable Given given) {
        return given == null ? "nothing" : given.option() + ", " + given.total();
    }

    /** Each single answer that is another. */
    static List<String> answers(MovedSection section) {
        if (section.answers().isEmpty()) {
            return List.of();
        }
        return List.of("Findings: "
                + section.answers().stream().map(SectionWords::answer).collect(Collectors.joining("; ")));
    }

    private static String answer(Difference difference) {
        String name = difference.name().equals(difference.kind())
                ? words(difference.kind())
                : difference.kind().equals("condition") ? "condition " + difference.name() : difference.name();
        return (difference.outcome() == null ? "" : difference.outcome() + " ") + name + " "
                + said(difference.from().answer()) + ARROW
                + said(difference.to().answer());
    }

    private static String said(@Nullable String answer) {
        return answer == null ? "none" : words(answer);
    }

    /** A key such as {@code notMet} in words. */
    private static String words(String key) {
        return key.matches("[a-z]+([A-Z][a-z]+)+")
                ? key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : key;
    }

    /** Which part of the edit moves it, and in what. */
    static String because(Cause cause, List<Change> changes) {
        String aspects = cause.aspects().stream().map(Aspect::key).collect(Collectors.joining(" and "));
        return "Why (" + aspects + "): " + part(cause, changes);
    }

    /** Which part of the edit moves it. */
    static String part(Cause cause, List<Change> changes) {
        if (cause.certainty() == Certainty.NOT_FOUND) {
            return "not found; the changes above, all made, do not lead there.";
        }
        String which = cause.changes().stream()
                .map(number -> number + " (" + brief(changes.get(number - 1)) + ")")
                .collect(Collectors.joining(" and "));
        boolean one = cause.changes().size() == 1;
        return (one ? "change " : "changes ")
                + which
                + switch (cause.certainty()) {
                    case SMALLEST -> one ? ", alone." : ", together; no fewer do.";
                    case NONE_TO_SPARE -> ", together; none of them can be left out.";
                    case GAVE_UP, NOT_FOUND ->
                        ", together; whether fewer do was not found within " + CauseSearch.MOST_TRIALS + " trials.";
                };
    }

    /** A rule by what stands before the colon of its name, such as {@code Gateway, G1}; a number without its day. */
    private static String brief(Change change) {
        return change.subject().replaceFirst("^Rule \"([^:]*).*", "$1").replaceFirst(", from [-0-9]+", "");
    }

    /** An intervention by its key, in words. */
    static String intervention(String key) {
        return Arrays.stream(Intervention.values())
                .filter(each -> each.key().equals(key))
                .map(Intervention::title)
                .findFirst()
                .orElse(key);
    }

    /** Pounds with their sign. */
    static String signed(long pounds) {
        return pounds == 0 ? Figures.NONE : (pounds > 0 ? "+" : "-") + Figures.grouped(Math.abs(pounds));
    }

    static String signedPence(long pence) {
        return pence == 0 ? Figures.NONE : (pence > 0 ? "+" : "-") + Figures.pence(new Money(Math.abs(pence)));
    }
}
