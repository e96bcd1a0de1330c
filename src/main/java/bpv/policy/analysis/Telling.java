package bpv.policy.analysis;

import bpv.assessment.RuleCard;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.policy.analysis.Formula.Compare;
import bpv.policy.analysis.Grid.Cell;
import bpv.rules.syntax.Span;
import bpv.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of one criterion what was found, in the words of people who write rules. */
final class Telling {
    private final String criterion;
    private final List<Placed> rules;
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Set<String> overlaps = new TreeSet<>();

    Telling(String criterion, List<Placed> rules) {
        this.criterion = criterion;
        this.rules = List.copyOf(rules);
    }

    Set<Remark> remarks() {
        return remarks;
    }

    void tell(
            String id,
            Level level,
            Placed rule,
            Span span,
            String message,
            @Nullable String suggestion,
            @Nullable String witness) {
        Place place = span.place();
        String file = rule.file().name();
        boolean known = remarks.stream()
                .anyMatch(other -> other.file().equals(file)
                        && other.line() == place.line()
                        && other.column() == place.column()
                        && other.message().equals(message));
        if (!known) {
            remarks.add(new Remark(id, level, file, place.line(), place.column(), message, suggestion, witness));
        }
    }

    /** Between two dates no rule of the criterion is in force. @param shown a case that shows it, if there is one */
    void noRuleOn(Placed before, Placed after, Optional<Fault> shown) {
        String message = "From " + before.ends() + " to " + after.starts().minusDays(1) + " no rule of " + criterion
                + " is in force: " + before.shown() + " has ended, and this one has not begun.";
        tell(
                "date-gap",
                shown.isPresent() ? Level.ERROR : Level.NOTE,
                after,
                after.startSpan(),
                message,
                "Let a rule begin on the day on which the one before it ends.",
                shown.map(fault -> witness(fault, "on this day no rule answers"))
                        .orElse(null));
    }

    void suspect(Grid grid, Suspect suspect, List<Placed> read, List<Formula> formulas, Fault shown, LocalDate day) {
        if (suspect.isGap()) {
            gap(grid, suspect, read, formulas, shown, day);
        } else {
            both(
                    suspect.rules().stream().map(read::get).toList(),
                    formulas.get(suspect.rules().get(0))
                            .equals(formulas.get(suspect.rules().get(1))),
                    where(grid, suspect),
                    shown);
        }
    }

    private void gap(
            Grid grid, Suspect suspect, List<Placed> read, List<Formula> formulas, Fault shown, LocalDate day) {
        String said = where(grid, suspect);
        String where = said.isEmpty() ? "" : " when " + said;
        Optional<Placed> ended =
                rules.stream().filter(rule -> rule.ends().equals(day)).findFirst();
        if (ended.isPresent()) {
            ended(ended.get(), day, where, shown);
            return;
        }
        Edge edge = edge(suspect, read, formulas)
                .orElse(new Edge(read.get(0), read.get(0).rule().nameSpan()));
        tell(
                suspect.isBand() ? "band-gap" : "no-answer",
                Level.ERROR,
                edge.rule(),
                edge.span(),
                "No rule answers " + criterion + where + ".",
                suspect.isBand()
                        ? "Let the bands meet, or add a rule for what lies between them."
                        : "Add a rule for this case.",
                witness(shown, "no rule answers"));
    }

    /** A rule has ended, and in some cases no other has taken its place. */
    private void ended(Placed ended, LocalDate day, String where, Fault shown) {
        Optional<Placed> begins =
                rules.stream().filter(rule -> rule.starts().isAfter(day)).min(Comparator.comparing(Placed::starts));
        tell(
                "date-gap",
                Level.ERROR,
                begins.orElse(ended),
                begins.map(Placed::startSpan).orElse(ended.endSpan()),
                "From " + day
                        + begins.map(next -> " to " + next.starts().minusDays(1))
                                .orElse(" on") + " no rule answers "
                        + criterion + where + ": " + ended.shown() + " has ended"
                        + (begins.isPresent() ? ", and this one has not begun." : ", and no other takes its place."),
                "Let a rule begin on the day on which the one before it ends.",
                witness(shown, "on this day no rule answers"));
    }

    /** Two rules, or more, that apply together. */
    private void both(List<Placed> together, boolean same, String said, Fault shown) {
        Placed first = together.get(0);
        Placed second = together.get(together.size() - 1);
        if (!overlaps.add(first.rule().name() + "\n" + second.rule().name() + "\n" + said)) {
            return;
        }
        String where = said.isEmpty() ? "" : " when " + said;
        boolean dated = !first.starts().equals(second.starts()) || !first.ends().equals(second.ends());
        if (dated) {
            Placed later = second.starts().isBefore(first.starts()) ? first : second;
            Placed earlier = later == first ? second : first;
            tell(
                    "date-overlap",
                    Level.ERROR,
                    later,
                    later.startSpan(),
                    "From " + later.starts() + " both this rule and " + earlier.shown() + " answer " + criterion + where
                            + ".",
                    "End the earlier rule on the day on which this one begins.",
                    witness(shown, "two rules answer"));
        } else if (same && first.does().equals(second.does())) {
            tell(
                    "same-rule",
                    Level.ERROR,
                    second,
                    second.rule().nameSpan(),
                    "This rule says the same as " + first.shown() + ", so " + criterion + " is answered twice.",
                    "Delete one of them.",
                    witness(shown, "two rules answer"));
        } else {
            tell(
                    "two-answers",
                    Level.ERROR,
                    second,
                    second.rule().nameSpan(),
                    "Both this rule and " + first.shown() + " answer " + criterion + where + ".",
                    "Add to one of them what keeps it from applying there.",
                    witness(shown, "two rules answer"));
        }
    }

    /** What only looks wrong: no case was found that shows it. */
    void possible(Suspect suspect, List<Placed> read, List<Formula> formulas) {
        Edge edge = edge(suspect, read, formulas)
                .orElse(new Edge(read.get(0), read.get(0).rule().nameSpan()));
        String band = suspect.band()
                .map(axis -> axis.key() + " is " + axis.shown(suspect.from(), suspect.to()))
                .orElse("");
        String names =
                suspect.rules().stream().map(rule -> read.get(rule).shown()).collect(Collectors.joining(" and "));
        tell(
                "possible-gap",
                Level.NOTE,
                edge.rule(),
                edge.span(),
                (suspect.isGap() ? "As they read, no rule answers " : "As they read, " + names + " both answer ")
                        + criterion + " when " + band + ", but no bid was found in which that is so.",
                null,
                null);
    }

    /** What the rules show, though their conditions could not be read. */
    void unexplained(Fault fault, LocalDate day) {
        List<Placed> own = rules.stream()
                .filter(rule -> rule.isInForce(day)
                        && (fault.isGap()
                                || fault.rules().stream()
                                        .map(RuleCard::rule)
                                        .toList()
                                        .contains(rule.rule().name())))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        if (fault.isGap()) {
            tell(
                    "no-answer",
                    Level.ERROR,
                    own.get(0),
                    own.get(0).rule().nameSpan(),
                    "No rule answers " + criterion + " in the case below.",
                    "Add a rule for this case.",
                    witness(fault, "no rule answers"));
        } else {
            both(own, false, own.size() == 1 ? "the case below is assessed" : "", fault);
        }
    }

    private record Edge(Placed rule, Span span) {}

    /** The comparison that bounds a band: that of the rule above it or, where there is none, of the rule below. */
    private static Optional<Edge> edge(Suspect suspect, List<Placed> read, List<Formula> formulas) {
        if (!suspect.isBand()) {
            return Optional.empty();
        }
        Axis band = suspect.band().orElseThrow();
        for (int beside : new int[] {suspect.to() + 1, suspect.from() - 1}) {
            for (Cell cell : suspect.cells()) {
                for (int i = 0; beside >= 0 && beside < band.slots() && i < read.size(); i++) {
                    Optional<Compare> bound = formulas.get(i).holds(cell.at(band, beside))
                            ? bound(formulas.get(i), band, beside)
                            : Optional.empty();
                    if (bound.isPresent()) {
                        return Optional.of(new Edge(read.get(i), bound.get().span()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Compare> bound(Formula formula, Axis band, int beside) {
        return formula.atoms()
                .filter(Compare.class::isInstance)
                .map(Compare.class::cast)
                .filter(atom -> atom.key().equals(band.key()))
                .filter(atom -> Math.abs(band.slot(atom.bound()) - beside) <= 1)
                .findFirst();
    }

    /** The band and what else is the same in all cells. */
    private static String where(Grid grid, Suspect suspect) {
        List<String> said = new ArrayList<>();
        suspect.band()
                .filter(axis -> suspect.isBand())
                .ifPresent(axis -> said.add(axis.key() + " is " + axis.shown(suspect.from(), suspect.to())));
        for (Axis axis : grid.axes()) {
            Set<Integer> slots = suspect.cells().stream()
                    .map(cell -> cell.slot(axis))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!axis.isNumber() && slots.size() < axis.slots()) {
                said.add(said(axis, slots));
            }
        }
        return String.join(", ", said);
    }

    private static String said(Axis axis, Set<Integer> slots) {
        String values = slots.stream().map(axis::value).collect(Collectors.joining(" or "));
        if (!axis.isTruth()) {
            return axis.key() + " is " + values;
        }
        boolean so = values.equals("true");
        if (axis.key().endsWith(Axis.NOTHING)) {
            return so ? axis.key() : axis.key().replace(Axis.NOTHING, " is given");
        }
        return axis.key() + (so ? " is so" : " is not so");
    }

    private static String witness(Fault fault, String what) {
        return WitnessText.of(what + " " + fault.answer(), fault.run().shown(), fault.answer());
    }
}
