package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds where an answer turns as one value of a case grows, and the cases just on and just beside each such place. */
final class Boundaries {
    /** So many turns are looked for between two values. */
    private static final int MOST = 8;

    private final Function<Trial, Map<String, Answer>> run;
    private final Function<BigDecimal, Trial> at;
    private final Map<BigDecimal, Map<String, Answer>> answers = new TreeMap<>();
    private final List<Turn> found = new ArrayList<>();

    /**
     * Where an answer turns.
     *
     * @param low the last case before, one step short of the other
     * @param high the first case after
     * @param cards the rules that give the answers on either side
     */
    record Turn(Trial low, Trial high, Set<RuleCard> cards) {}

    private record Near(BigDecimal low, BigDecimal high) {}

    private Boundaries(Function<Trial, Map<String, Answer>> run, Function<BigDecimal, Trial> at) {
        this.run = run;
        this.at = at;
    }

    /**
     * The turns between some values, coarse ones first.
     *
     * @param run what is found in a case, by the names of the answers; empty if nothing can be
     * @param at the case in which the value is so much
     * @param probes values between which turns are looked for, ascending
     * @param places how many decimals the value may have
     */
    static List<Turn> of(
            Function<Trial, Map<String, Answer>> run,
            Function<BigDecimal, Trial> at,
            List<BigDecimal> probes,
            int places) {
        Boundaries boundaries = new Boundaries(run, at);
        List<BigDecimal> possible = probes.stream()
                .filter(value -> !boundaries.answers(value).isEmpty())
                .toList();
        for (int i = 1; i < possible.size(); i++) {
            boundaries.between(possible.get(i - 1), possible.get(i), places);
        }
        return boundaries.found;
    }

    private Map<String, Answer> answers(BigDecimal value) {
        Map<String, Answer> known = answers.get(value);
        if (known == null) {
            known = run.apply(at.apply(value));
            answers.put(value, known);
        }
        return known;
    }

    /** Every turn between two values; of answers that turn back in between, none may be seen. */
    private void between(BigDecimal from, BigDecimal to, int places) {
        BigDecimal low = from;
        for (int turns = 0; turns < MOST && !turning(low, to).isEmpty(); turns++) {
            Near near = nearest(low, to, 0);
            found.add(turn(near));
            low = near.high;
            for (int scale = 1; scale <= places; scale++) {
                Near nearer = nearest(near.low, near.high, scale);
                if (nearer.equals(near)) {
                    break;
                }
                found.add(turn(nearer));
                near = nearer;
            }
        }
    }

    /** The first values that are found on either side of a turn, as close as so many decimals allow. */
    private Near nearest(BigDecimal from, BigDecimal to, int scale) {
        BigDecimal low = from;
        BigDecimal high = to;
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        while (high.subtract(low).compareTo(step) > 0) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), scale, RoundingMode.FLOOR);
            if (middle.compareTo(low) <= 0 || answers(middle).isEmpty()) {
                break;
            }
            boolean same = turning(from, middle).isEmpty();
            low = same ? middle : low;
            high = same ? high : middle;
        }
        return new Near(low, high);
    }

    private Turn turn(Near near) {
        return new Turn(at.apply(near.low), at.apply(near.high), turning(near.low, near.high));
    }

    /** The rules of the answers that are others at two values. */
    private Set<RuleCard> turning(BigDecimal low, BigDecimal high) {
        Set<RuleCard> cards = new HashSet<>();
        Map<String, Answer> after = answers(high);
        answers(low).forEach((name, answer) -> {
            Answer other = after.get(name);
            if (other == null || Answers.turns(answer, other)) {
                cards.addAll(answer.cards());
                cards.addAll(other == null ? List.of() : other.cards());
            }
        });
        return cards;
    }
}
