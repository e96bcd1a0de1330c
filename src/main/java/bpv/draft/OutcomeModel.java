package bpv.draft;

import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one outcome can come to.
 *
 * <p>Numbers, evidence, the provenance of the baseline, and delivery are filled independently of each other, and each test
 * of confidence looks at one of them: so each is asked about alone, and a test that several turn out to decide passes only
 * where all of them let it pass. Whatever is picked in the end is assessed as a whole.
 */
final class OutcomeModel {
    private final OutcomeDraft outcome;
    private final String section;
    private final Map<FinancialYear, List<Variant>> numbers = new HashMap<>();
    private final List<Variant> evidence = new ArrayList<>();
    private final Map<LocalDate, List<Variant>> provenance = new HashMap<>();
    private final Map<SectionContext.Key, List<Variant>> delivery = new HashMap<>();

    OutcomeModel(OutcomeDraft outcome, String section) {
        this.outcome = outcome;
        this.section = section;
    }

    OutcomeDraft outcome() {
        return outcome;
    }

    List<Variant> numbers(FinancialYear firstYear) {
        return numbers.computeIfAbsent(firstYear, any -> new ArrayList<>());
    }

    List<Variant> evidence() {
        return evidence;
    }

    List<Variant> provenance(LocalDate submitted) {
        return provenance.computeIfAbsent(submitted, any -> new ArrayList<>());
    }

    List<Variant> delivery(SectionContext context) {
        return delivery.computeIfAbsent(context.key(), any -> new ArrayList<>());
    }

    /** Each pair of value and confidence that can be attained, with a way to do so. */
    List<OutcomeOption> options(LocalDate submitted, SectionContext context) {
        Set<String> ofNumbers = within(numbers.values());
        Set<String> ofEvidence = within(List.of(evidence));
        Set<String> ofProvenance = decided(provenance.values());
        Set<String> ofDelivery = ofDelivery(ofNumbers);
        Map<Integer, OutcomeOption> options = new LinkedHashMap<>();
        if (!outcome.claimed()) {
            options.put(0, new OutcomeOption(0, 0, List.of()));
        }
        List<Variant> words = distinct(evidence, ofEvidence);
        List<Variant> sources = distinct(provenance(submitted), ofProvenance);
        List<Variant> deliveries = distinct(delivery(context), ofDelivery);
        for (Variant number : distinct(numbers(context.firstYear()), ofNumbers)) {
            for (Variant word : words) {
                for (Variant source : sources) {
                    for (Variant delivered : deliveries) {
                        int confidence = 0;
                        for (String test : number.passed().keySet()) {
                            confidence += passes(test, number, ofNumbers)
                                            && passes(test, word, ofEvidence)
                                            && passes(test, source, ofProvenance)
                                            && passes(test, delivered, ofDelivery)
                                            && (isDecided(test, ofNumbers, ofEvidence, ofProvenance, ofDelivery)
                                                    || holds(test, delivered))
                                    ? 1
                                    : 0;
                        }
                        int key = number.value() * 100 + confidence;
                        if (!options.containsKey(key)) {
                            options.put(
                                    key,
                                    new OutcomeOption(
                                            number.value(), confidence, fills(number, word, source, delivered)));
                        }
                    }
                }
            }
        }
        return List.copyOf(options.values());
    }

    private List<Fill> fills(Variant number, Variant word, Variant source, Variant delivered) {
        List<Fill> own = new ArrayList<>(number.fills());
        own.addAll(source.fills());
        own.addAll(word.fills());
        List<Fill> fills = new ArrayList<>(outcome.inDraft(own, section));
        fills.addAll(delivered.fills());
        return fills;
    }

    @SafeVarargs
    private static boolean isDecided(String test, Set<String>... decided) {
        for (Set<String> tests : decided) {
            if (tests.contains(test)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String test, Variant variant, Set<String> decided) {
        return !decided.contains(test) || holds(test, variant);
    }

    private static boolean holds(String test, Variant variant) {
        return variant.passed().getOrDefault(test, false);
    }

    /** Tests of numbers may change from one first year to another with the numbers, which each is asked about with. */
    private Set<String> ofDelivery(Set<String> ofNumbers) {
        Set<String> decided = decided(delivery.values());
        decided.removeAll(ofNumbers);
        return decided;
    }

    /** The tests whose answer changes where nothing else does: in lists that are each asked about in one context. */
    private static Set<String> within(Collection<List<Variant>> variants) {
        Set<String> decided = new TreeSet<>();
        variants.forEach(some -> decided.addAll(decided(List.of(some))));
        return decided;
    }

    /** The tests whose answer changes between variants. */
    private static Set<String> decided(Collection<List<Variant>> variants) {
        Map<String, Boolean> first = new HashMap<>();
        Set<String> decided = new TreeSet<>();
        for (List<Variant> some : variants) {
            for (Variant variant : some) {
                variant.passed().forEach((test, passed) -> {
                    if (first.putIfAbsent(test, passed) != null && !passed.equals(first.get(test))) {
                        decided.add(test);
                    }
                });
            }
        }
        return decided;
    }

    /** Of variants with the same answers, the first. */
    private static List<Variant> distinct(List<Variant> variants, Set<String> tests) {
        Map<String, Variant> distinct = new LinkedHashMap<>();
        for (Variant variant : variants) {
            StringBuilder key = new StringBuilder().append(variant.value());
            tests.forEach(test -> key.append(holds(test, variant)));
            distinct.putIfAbsent(key.toString(), variant);
        }
        return List.copyOf(distinct.values());
    }
}
