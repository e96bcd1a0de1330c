package bpv.round;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.LimitScope.Each;
import bpv.source.Node;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the words of a rule of policy, and keeps what is wrong with them. */
final class LimitWords {
    private static final String AMOUNT = "whole pounds, a share up to 100% such as 25%, or such as 12.50 per head";
    static final String SECTION = "a section such as humber-coast-and-vale/earlyDiagnosis";

    private static final String INTERVENTIONS = "earlyDiagnosis, recoveryPackage or stratifiedFollowUp";
    private static final String CLASSES = "clinicalEffectiveness, experience or safety";

    private final LimitTerms terms;
    private final Slips slips;

    LimitWords(LimitTerms terms, Slips slips) {
        this.terms = terms;
        this.slips = slips;
    }

    Optional<String> either(Node node) {
        return meant(
                node,
                SECTION + ", or an intervention",
                text -> terms.intervention(text).or(() -> terms.section(text)),
                terms.interventions());
    }

    LimitScope scope(Node.Mapping rule) {
        Node.Mapping of = rule.get("of").flatMap(slips::group).orElse(null);
        if (of == null) {
            return LimitScope.EVERYBODY;
        }
        slips.only(of, List.of("alliance", "region", "intervention", "class"));
        String regions = "one of " + String.join(", ", terms.regions());
        return new LimitScope(
                words(of, "alliance", "the id of an Alliance", terms::alliance, terms.alliances()),
                words(of, "region", regions, terms::region, terms.regions()),
                words(of, "intervention", INTERVENTIONS, terms::intervention, terms.interventions()),
                words(of, "class", CLASSES, terms::outcomeClass, LimitTerms.classes()));
    }

    private <T extends Comparable<T>> Set<T> words(
            Node.Mapping of,
            String key,
            String expected,
            Function<String, Optional<T>> meaning,
            Collection<String> known) {
        Set<T> words = new TreeSet<>();
        of.get(key)
                .ifPresent(node -> items(node)
                        .forEach(item -> meant(item, expected, meaning, known).ifPresent(words::add)));
        return words;
    }

    Optional<Each> each(Node.Mapping rule) {
        return rule.get("each")
                .flatMap(node -> meant(node, "alliance, region, intervention or class", Each::of, Each.words()));
    }

    /** The years named, or all. */
    Set<FinancialYear> years(Node.Mapping rule) {
        Set<FinancialYear> years = new TreeSet<>();
        rule.get("years")
                .ifPresent(node -> items(node)
                        .forEach(item -> meant(item, "a year of the round: " + terms.years(), terms::year, List.of())
                                .ifPresent(years::add)));
        return years.isEmpty() ? terms.years() : years;
    }

    Set<String> ids(Node node) {
        Set<String> ids = new TreeSet<>();
        items(node)
                .forEach(item ->
                        meant(item, SECTION, terms::section, terms.sectionIds()).ifPresent(ids::add));
        return ids;
    }

    Optional<Money> amount(Node node, LimitScope scope, Set<FinancialYear> years, RoundingMode rounding) {
        return meant(node, AMOUNT, text -> terms.amount(text, scope, years, rounding), List.of());
    }

    static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    <T> Optional<T> meant(Node node, String expected, Function<String, Optional<T>> meaning, Collection<String> known) {
        Optional<String> text = slips.word(node, expected);
        Optional<T> meant = text.flatMap(meaning);
        if (text.isPresent() && meant.isEmpty()) {
            slips.wrongWord(node, expected, text.get(), known);
        }
        return meant;
    }

    /** One line that travels into every output. */
    Optional<String> said(Node node, int most) {
        Optional<String> text = slips.word(node, "a text");
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
        slips.wrongWord(node, expected, found, List.of());
    }
}
