package bpv.round;

import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.LimitTerms.Named;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules of policy as people write them: floors and caps in pounds, shares or pounds per head, orders with a reason and a name,
 * dependencies, exclusions, and what may be carried forward. {@code docs/reference/limits.md} describes the form.
 */
public final class LimitsFile {
    private static final List<String> KINDS =
            List.of("atMost", "atLeast", "mustFund", "mustNotFund", "needs", "atMostFunded");

    /** Begins the names of overrides, and so of no other rule. */
    static final String OVERRIDE = "override: ";

    private final LimitTerms terms;
    private final Slips slips;
    private final LimitWords words;
    private final List<Limit> limits = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> fullNames = new HashSet<>();

    private LimitsFile(LimitTerms terms, Slips slips) {
        this.terms = terms;
        this.slips = slips;
        this.words = new LimitWords(terms, slips);
    }

    /**
     * What was read.
     *
     * @param policy what plans keep to; nothing if there are problems
     * @param stated who says why, for each rule that says so
     * @param problems all that is wrong, by line
     */
    public record Read(Policy policy, List<Stated> stated, List<Problem> problems) {}

    /**
     * Why there is a rule.
     *
     * @param rule its name
     * @param because the reason
     * @param by who decided it
     */
    public record Stated(String rule, String because, String by) {}

    /** Reads YAML, or JSON if the name of the file ends so. */
    public static Read read(String file, byte[] bytes, Question question) {
        ParsedText parsed = TextParser.parse(file, bytes);
        Slips slips = new Slips(file);
        Optional<Read> read = parsed.root().map(root -> read(root, question, slips));
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(slips.problems());
        return problems.isEmpty() && read.isPresent() ? read.get() : new Read(Policy.NONE, List.of(), problems);
    }

    /** Reads a part of a document; what is wrong with it is told to the slips, and is not in the answer. */
    static Read read(Node node, Question question, Slips slips) {
        LimitTerms terms = new LimitTerms(
                question.footprints(), question.candidates(), question.money().yearly());
        LimitsFile limits = new LimitsFile(terms, slips);
        SortedMap<FinancialYear, Money> carry = new TreeMap<>();
        slips.group(node).ifPresent(root -> {
            slips.only(root, List.of("limits", "carryForward"));
            root.get("limits")
                    .flatMap(slips::list)
                    .ifPresent(list -> list.items().forEach(limits::rule));
            root.get("carryForward").flatMap(slips::group).ifPresent(years -> limits.carry(years, carry));
        });
        return slips.none()
                ? new Read(new Policy(limits.limits, carry), limits.stated, List.of())
                : new Read(Policy.NONE, List.of(), List.of());
    }

    private void carry(Node.Mapping years, SortedMap<FinancialYear, Money> carry) {
        for (Node.Entry entry : years.entries()) {
            Optional<FinancialYear> year = terms.year(entry.key());
            if (year.isEmpty()) {
                words.wrong(entry.value(), "a year of the round: " + terms.years(), entry.key());
            } else {
                words.amount(entry.value(), LimitWords.everybody(), Set.of(year.get()), RoundingMode.FLOOR)
                        .ifPresent(most -> carry.put(year.get(), most));
            }
        }
    }

    private void rule(Node node) {
        Node.Mapping rule = slips.group(node).orElse(null);
        if (rule == null) {
            return;
        }
        List<String> known = new ArrayList<>(List.of("name", "of", "each", "years", "because", "by"));
        known.addAll(KINDS);
        slips.only(rule, known);
        String name = slips.child(rule, "name").flatMap(words::name).orElse("");
        boolean alone = names.add(name);
        if (!alone) {
            words.wrong(rule, "a name that no other rule has", name);
        }
        List<String> kinds =
                KINDS.stream().filter(kind -> rule.get(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            words.wrong(
                    rule,
                    "one of " + String.join(", ", KINDS),
                    kinds.isEmpty() ? "none of them" : String.join(", ", kinds));
            return;
        }
        boolean order = kinds.get(0).startsWith("must");
        Optional<String> because = said(rule, "because", order);
        Optional<String> by = said(rule, "by", order);
        int before = limits.size();
        add(name, kinds.get(0), rule);
        limits.subList(before, limits.size()).stream()
                .map(Limit::name)
                .filter(full -> !fullNames.add(full) && alone)
                .forEach(full -> words.wrong(rule, "a name that no other rule has", full));
        if (because.isPresent() || by.isPresent()) {
            limits.subList(before, limits.size())
                    .forEach(limit -> stated.add(new Stated(limit.name(), because.orElse(""), by.orElse(""))));
        }
    }

    /** An order about one section says why, and who gives it. */
    private Optional<String> said(Node.Mapping rule, String key, boolean needed) {
        return (needed ? slips.child(rule, key) : rule.get(key))
                .flatMap(node -> words.said(node, key.equals("because") ? Wording.REASON : Wording.NAME));
    }

    private void add(String name, String kind, Node.Mapping rule) {
        Node value = rule.get(kind).orElseThrow();
        switch (kind) {
            case "atMost", "atLeast" -> money(name, kind.equals("atMost"), value, rule);
            case "mustFund" -> limits.add(new Limit.MustFund(name, words.ids(value)));
            case "mustNotFund" -> limits.add(new Limit.MustNotFund(name, words.ids(value)));
            case "needs" -> needs(name, value, rule);
            default -> funded(name, value, rule);
        }
    }

    private void money(String name, boolean cap, Node value, Node.Mapping rule) {
        Set<FinancialYear> years = words.years(rule);
        for (Named part : terms.parts(words.scope(rule), words.each(rule))) {
            RoundingMode rounding = cap ? RoundingMode.FLOOR : RoundingMode.CEILING;
            Optional<Money> amount = words.amount(value, part.scope(), years, rounding);
            if (amount.isEmpty()) {
                return;
            }
            Set<String> sections = terms.sections(part.scope());
            String full = name + part.suffix();
            if (!cap) {
                limits.add(new Limit.AtLeast(full, amount.get(), sections, years));
            } else if (!sections.isEmpty()) {
                limits.add(new Limit.AtMost(full, amount.get(), sections, years));
            }
        }
    }

    private void funded(String name, Node value, Node.Mapping rule) {
        Optional<Integer> number = words.word(value)
                .filter(text -> text.matches("0|[1-9]\\d{0,3}"))
                .map(Integer::valueOf);
        if (number.isEmpty()) {
            words.wrong(
                    value,
                    "how many sections may be funded, from 0 to 9999",
                    words.word(value).orElse("something else"));
            return;
        }
        for (Named part : terms.parts(words.scope(rule), words.each(rule))) {
            limits.add(new Limit.AtMostFunded(name + part.suffix(), number.get(), terms.sections(part.scope())));
        }
    }

    private void needs(String name, Node value, Node.Mapping rule) {
        Node.Mapping pair = slips.group(value).orElse(null);
        if (pair == null) {
            return;
        }
        slips.only(pair, List.of("section", "needed"));
        Optional<Node> one = slips.child(pair, "section");
        Optional<Node> other = slips.child(pair, "needed");
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        Optional<String> first = words.either(one.get());
        Optional<String> second = words.either(other.get());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        boolean sections = first.get().contains("/");
        if (sections != second.get().contains("/") || first.equals(second)) {
            words.wrong(value, "two sections, or two interventions, that differ", first.get() + " and " + second.get());
        } else if (sections) {
            limits.add(new Limit.Needs(name, first.get(), second.get()));
        } else {
            limits.addAll(terms.needs(name, words.scope(rule), first.get(), second.get()));
        }
    }
}
