package bpv.round;

import bpv.allocation.Limit;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.LimitsFile.Stated;
import bpv.rules.WrittenLimit;
import bpv.source.Node;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes limits of the rules of policy that people write, one after the other, wherever they write them. */
final class LimitRules {
    /** What else a rule of each kind may say. */
    private static final Map<String, List<String>> KEYS = keys();

    private static final String FORM = "none, or a rule such as { atMost: 14 per head, each: alliance }";
    private static final List<String> BY_RULES = List.of("atMost", "atLeast", "atMostFunded");

    private final LimitTerms terms;
    private final Slips slips;
    private final LimitWords words;
    private final List<Limit> limits = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final SortedMap<FinancialYear, Money> carry = new TreeMap<>();
    private final Set<String> names;

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("atMost", List.of("of", "each", "years"));
        keys.put("atLeast", List.of("of", "each", "years"));
        keys.put("mustFund", List.of());
        keys.put("mustNotFund", List.of());
        keys.put("needs", List.of("of"));
        keys.put("atMostFunded", List.of("of", "each"));
        return keys;
    }

    LimitRules(LimitTerms terms, Slips slips) {
        this(terms, slips, new HashSet<>());
    }

    private LimitRules(LimitTerms terms, Slips slips, Set<String> names) {
        this.terms = terms;
        this.slips = slips;
        this.words = new LimitWords(terms, slips);
        this.names = names;
    }

    /** More rules for the same plan, from another file: no two limits have the same name. */
    LimitRules with(Slips others) {
        return new LimitRules(terms, others, names);
    }

    List<Limit> limits() {
        return limits;
    }

    List<Stated> stated() {
        return stated;
    }

    SortedMap<FinancialYear, Money> carry() {
        return carry;
    }

    /** What may be carried forward, by year; or nothing. */
    void carry(Node node) {
        if (WrittenLimit.isNone(node)) {
            return;
        }
        for (Node.Entry entry : slips.group(node).map(Node.Mapping::entries).orElse(List.of())) {
            Optional<FinancialYear> year = terms.year(entry.key());
            if (year.isEmpty()) {
                words.wrong(entry.value(), "a year of the round: " + terms.years(), entry.key());
            } else {
                words.amount(entry.value(), LimitScope.EVERYBODY, Set.of(year.get()), RoundingMode.FLOOR)
                        .ifPresent(most -> carry(year.get(), most, (Node.Scalar) entry.value()));
            }
        }
    }

    private void carry(FinancialYear year, Money most, Node.Scalar written) {
        if (!most.isNothing() && terms.isLast(year)) {
            words.wrong(written, "0, because " + year + " is the last year of the round", written.text());
        } else if (written.text().endsWith("%") && most.compareTo(terms.available(year)) > 0) {
            words.wrong(written, "a share of the year's money: at most 100%", written.text());
        } else {
            carry.put(year, most);
        }
    }

    /** One rule that is in force: its body, or {@code none}. */
    void inForce(String name, Node body, String source) {
        if (body instanceof Node.Mapping rule) {
            rule(name, rule, List.of(), source);
        } else if (!WrittenLimit.isNone(body)) {
            words.wrong(body, FORM, body instanceof Node.Scalar scalar ? scalar.text() : "a list");
        }
    }

    /** Takes a name, which no other rule may have. */
    boolean named(String name, Node.Mapping rule) {
        boolean fresh = names.add(name);
        if (!fresh) {
            words.wrong(rule, "a name that no other rule has", name);
        }
        return fresh;
    }

    /**
     * One rule.
     *
     * @param more keys that it may have beside those of a rule
     * @param source what says so, where the rule gives no reason itself; may be empty
     */
    void rule(String name, Node.Mapping rule, List<String> more, String source) {
        boolean fresh = named(name, rule);
        List<String> kinds = KEYS.keySet().stream()
                .filter(kind -> rule.get(kind).isPresent())
                .toList();
        slips.only(rule, known(kinds, more));
        if (kinds.size() != 1) {
            words.scope(rule);
            words.each(rule);
            words.years(rule);
            words.wrong(
                    rule,
                    "one of " + String.join(", ", KEYS.keySet()),
                    kinds.isEmpty() ? "none of them" : String.join(", ", kinds));
            return;
        }
        boolean order = kinds.get(0).startsWith("must");
        if (terms.isDecidedByRules(name) && !BY_RULES.contains(kinds.get(0))) {
            words.wrong(
                    rule,
                    "one of " + String.join(", ", BY_RULES) + ", because rules in limits decide who is subject to it",
                    kinds.get(0));
        }
        String because = said(rule, "because", order).orElse(source);
        String by = said(rule, "by", order).orElse("");
        List<Limit> made = new LimitKinds(terms, slips, words).made(name, kinds.get(0), rule);
        for (Limit limit : made) {
            if (!limit.name().equals(name) && fresh && !names.add(limit.name())) {
                words.wrong(rule, "a name that no other rule has", limit.name());
            }
            if (!because.isEmpty() || !by.isEmpty()) {
                stated.add(new Stated(limit.name(), because, by));
            }
        }
        limits.addAll(made);
    }

    /** The keys that a rule of a kind may have; all, if its kind is not clear. */
    private static List<String> known(List<String> kinds, List<String> more) {
        Set<String> known = new LinkedHashSet<>(more);
        if (kinds.size() == 1) {
            known.add(kinds.get(0));
            known.addAll(KEYS.getOrDefault(kinds.get(0), List.of()));
        } else {
            known.addAll(KEYS.keySet());
            KEYS.values().forEach(known::addAll);
        }
        known.addAll(List.of("because", "by"));
        return List.copyOf(known);
    }

    /** An order about one section says why, and who gives it. */
    private Optional<String> said(Node.Mapping rule, String key, boolean needed) {
        return (needed ? slips.child(rule, key) : rule.get(key))
                .flatMap(node -> words.said(node, key.equals("because") ? Wording.REASON : Wording.NAME));
    }
}
