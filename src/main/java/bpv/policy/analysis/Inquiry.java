package bpv.policy.analysis;

import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.policy.analysis.RuleReading.Opaque;
import bpv.policy.analysis.RuleReading.Read;
import bpv.rules.RuleSet;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.Imports;
import bpv.rules.syntax.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one criterion, looked at as of one day after another. */
final class Inquiry {
    /** More cases than these are not gone through. */
    private static final int MOST_CELLS = 50_000;

    private final FactModel model;
    private final Probe probe;
    private final Corpus corpus;
    private final RuleSet set;
    private final String criterion;
    private final List<Placed> rules;
    private final Telling telling;
    private final Set<List<Object>> seen = new HashSet<>();

    Inquiry(FactModel model, Probe probe, Corpus corpus, RuleSet set, String criterion, List<Placed> rules) {
        this.model = model;
        this.probe = probe;
        this.corpus = corpus;
        this.set = set;
        this.criterion = criterion;
        this.rules = List.copyOf(rules);
        this.telling = new Telling(criterion, rules);
    }

    Set<Remark> remarks() {
        return telling.remarks();
    }

    /**
     * Looks at the rules in force on a day.
     *
     * @param assessed the day of assessment that has them asked as of that day; null for that of the folder
     * @param numbers the numbers in force; null if there are none
     */
    void asOf(LocalDate day, @Nullable LocalDate assessed, @Nullable Object numbers) {
        List<Placed> inForce =
                rules.stream().filter(rule -> rule.isInForce(day)).toList();
        if (inForce.isEmpty()) {
            none(day, assessed);
            return;
        }
        List<Placed> read = new ArrayList<>();
        List<Formula> formulas = new ArrayList<>();
        List<Read> conditions = new ArrayList<>();
        Set<Class<?>> types = new LinkedHashSet<>();
        boolean all = true;
        for (Placed rule : inForce) {
            Read own = RuleReading.of(
                    model, new Imports(rule.file()), numbers, rule.file().text(), rule.rule());
            own.opaque().forEach(part -> opaque(rule, part));
            if (own.condition() != null && own.subject() != null) {
                read.add(rule);
                formulas.add(own.condition());
                conditions.add(own);
                types.add(own.subject());
            }
            all &= own.condition() != null && own.opaque().isEmpty();
        }
        for (int i = 0; i < read.size(); i++) {
            idle(read.get(i), conditions.get(i));
        }
        if (seen.add(List.of(read, formulas, types)) && types.size() == 1) {
            look(
                    new Search(probe, corpus, set, criterion, types.iterator().next(), day, assessed),
                    day,
                    read,
                    formulas,
                    all);
        }
    }

    /** A day between the last rule that ended and the first that begins. */
    private void none(LocalDate day, @Nullable LocalDate assessed) {
        Optional<Placed> before =
                rules.stream().filter(rule -> !rule.ends().isAfter(day)).findFirst();
        Optional<Placed> after =
                rules.stream().filter(rule -> rule.starts().isAfter(day)).findFirst();
        if (before.isPresent() && after.isPresent()) {
            Search search = new Search(probe, corpus, set, criterion, Object.class, day, assessed);
            telling.noRuleOn(before.get(), after.get(), search.known().stream().findFirst());
        }
    }

    private void opaque(Placed rule, Opaque part) {
        String message = part.whole()
                ? "The analysis of gaps and overlaps leaves this rule out: it does not understand this part of it."
                : "The analysis of gaps and overlaps takes '" + part.text()
                        + "' as a whole that is true or false; it does not look into it.";
        telling.tell("not-analysed", Level.NOTE, rule, part.span(), message, null, null);
    }

    private void look(Search search, LocalDate day, List<Placed> read, List<Formula> formulas, boolean all) {
        Grid grid = new Grid(formulas);
        List<Suspect> suspects = List.of();
        if (grid.size() > MOST_CELLS) {
            String message =
                    "The rules of " + criterion + " tell so many cases apart that gaps and overlaps between them are "
                            + "only looked for in the cases at hand.";
            telling.tell(
                    "not-analysed", Level.NOTE, read.get(0), read.get(0).rule().nameSpan(), message, null, null);
        } else {
            never(grid, read, formulas);
            suspects = Suspect.of(grid, formulas);
        }
        Set<List<String>> told = new HashSet<>();
        for (Suspect suspect : suspects) {
            Optional<Fault> shown = search.find(grid, suspect, read);
            if (shown.isPresent()) {
                telling.suspect(grid, suspect, read, formulas, shown.get(), day);
                told.add(names(shown.get()));
            } else if (all && suspect.isBand() && suspect.whole()) {
                telling.possible(suspect, read, formulas);
            }
        }
        for (Fault fault : search.known()) {
            if (told.add(names(fault))) {
                telling.unexplained(fault, day);
            }
        }
    }

    private static List<String> names(Fault fault) {
        return fault.rules().stream().map(card -> card.rule()).sorted().toList();
    }

    /** Conditions that hold wherever the others of their rule do, so that they decide nothing. */
    private void idle(Placed rule, Read read) {
        List<Formula> parts =
                read.condition() == null ? List.of() : read.condition().parts();
        Grid grid = new Grid(parts);
        boolean[] decides = new boolean[parts.size()];
        boolean[] applies = new boolean[1];
        if (grid.size() > MOST_CELLS) {
            return;
        }
        grid.forEach(cell -> {
            int failed = -1;
            for (int i = 0; i < parts.size() && failed < parts.size(); i++) {
                if (!parts.get(i).holds(cell)) {
                    failed = failed < 0 ? i : parts.size();
                }
            }
            applies[0] |= failed < 0;
            if (failed >= 0 && failed < parts.size()) {
                decides[failed] = true;
            }
        });
        for (int i = 0; i < parts.size(); i++) {
            if (applies[0] && !decides[i]) {
                Span span = read.spans().get(i);
                String said =
                        span.of(rule.file().text()).replaceAll("\\s+", " ").strip();
                telling.tell(
                        "idle-condition",
                        Level.WARNING,
                        rule,
                        span,
                        "'" + said + "' decides nothing: "
                                + (parts.size() == 1
                                        ? "it always holds."
                                        : "it always holds where the other conditions of the rule do."),
                        "Correct it, or take it out.",
                        null);
            }
        }
    }

    /** Rules whose condition contradicts itself. */
    private void never(Grid grid, List<Placed> read, List<Formula> formulas) {
        Set<Integer> applying = new HashSet<>();
        grid.forEach(cell -> {
            for (int i = 0; i < formulas.size(); i++) {
                if (formulas.get(i).holds(cell)) {
                    applying.add(i);
                }
            }
        });
        for (int i = 0; i < formulas.size(); i++) {
            if (!applying.contains(i)) {
                Span span = read.get(i).rule().nameSpan();
                String message = "This rule never applies: its conditions contradict each other.";
                telling.tell("never-applies", Level.NOTE, read.get(i), span, message, "Correct or delete it.", null);
            }
        }
    }
}
