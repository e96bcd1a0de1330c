package bpv.round;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.LimitTerms.Each;
import bpv.round.LimitTerms.Scope;
import bpv.source.Node;
import bpv.source.Shown;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the words of a rule of policy, and keeps what is wrong with them. */
final class LimitWords {
    private static final String AMOUNT = "whole pounds, a share such as 25%, or such as 12.50 per head";
    static final String SECTION = "a section such as humber-coast-and-vale/earlyDiagnosis";

    private final LimitTerms terms;
    private final Slips slips;

    LimitWords(LimitTerms terms, Slips slips) {
        this.terms = terms;
        this.slips = slips;
    }

    static Scope everybody() {
        return new Scope(Set.of(), Set.of(), Set.of());
    }

    Optional<String> either(Node node) {
        return meant(
                node,
                SECTION + ", or an intervention",
                text -> terms.intervention(text).or(() -> terms.section(text)));
    }

    Scope scope(Node.Mapping rule) {
        Node.Mapping of = rule.get("of").flatMap(slips::group).orElse(null);
        if (of == null) {
            return everybody();
        }
        slips.only(of, List.of("alliance", "region", "intervention"));
        return new Scope(
                words(of, "alliance", "the id of an Alliance", terms::alliance),
                words(
                        of,
                        "region",
                        "one of " + String.join(", ", terms.regions()),
                        text -> Optional.of(text).filter(terms.regions()::contains)),
                words(
                        of,
                        "intervention",
                        "earlyDiagnosis, recoveryPackage or stratifiedFollowUp",
                        terms::intervention));
    }

    Set<String> words(Node.Mapping of, String key, String expected, Function<String, Optional<String>> meaning) {
        Set<String> words = new TreeSet<>();
        of.get(key)
                .ifPresent(node -> items(node)
                        .forEach(item -> meant(item, expected, meaning).ifPresent(words::add)));
        return words;
    }

    Optional<Each> each(Node.Mapping rule) {
        return rule.get("each")
                .flatMap(node -> meant(node, "alliance, region or intervention", text -> {
                    for (Each each : Each.values()) {
                        if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                            return Optional.of(each);
                        }
                    }
                    return Optional.empty();
                }));
    }

    /** The years named, or all. */
    Set<FinancialYear> years(Node.Mapping rule) {
        Set<FinancialYear> years = new TreeSet<>();
        rule.get("years")
                .ifPresent(node -> items(node)
                        .forEach(item -> meant(item, "a year of the round: " + terms.years(), terms::year)
                                .ifPresent(years::add)));
        return years.isEmpty() ? terms.years() : years;
    }

    Set<String> ids(Node node) {
        Set<String> ids = new TreeSet<>();
        items(node).forEach(item -> meant(item, SECTION, terms::section).ifPresent(ids::add));
        return ids;
    }

    Optional<Money> amount(Node node, Scope scope, Set<FinancialYear> years, RoundingMode rounding) {
        return meant(node, AMOUNT, text -> terms.amount(text, scope, years, rounding));
    }

    static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    <T> Optional<T> meant(Node node, String expected, Function<String, Optional<T>> meaning) {
        Optional<String> text = word(node);
        Optional<T> meant = text.flatMap(meaning);
        if (text.isPresent() && meant.isEmpty()) {
            wrong(node, expected, text.get());
        }
        return meant;
    }

    Optional<String> word(Node node) {
        if (node instanceof Node.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        wrong(node, "one value", node instanceof Node.Scalar ? "nothing" : "more than one");
        return Optional.empty();
    }

    /** One line that travels into every output. */
    Optional<String> said(Node node, int most) {
        Optional<String> text = word(node);
        text.flatMap(said -> Wording.wrong(said, most)).ifPresent(expected -> wrong(node, expected, text.get()));
        return text;
    }

    /** By which people know a rule. */
    Optional<String> name(Node node) {
        Optional<String> name = said(node, Wording.NAME);
        name.filter(text -> text.startsWith(LimitsFile.OVERRIDE))
                .ifPresent(text -> wrong(node, "a name that does not begin as those of overrides do", text));
        return name;
    }

    void wrong(Node node, String expected, String found) {
        slips.add(
                node,
                "wrong-value",
                "Expected is " + expected + ", but here is '" + Shown.of(found) + "'.",
                expected,
                found);
    }
}
