package bpv.round;

import bpv.alliance.Footprints;
import bpv.allocation.Menu;
import bpv.allocation.Way;
import bpv.assessment.Recommendation;
import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeClass;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.source.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the sections of a kept assessment, and objects to figures that do not agree with each other. */
final class KeptSections {
    private static final Pattern EXACT = Pattern.compile("(0|[1-9]\\d{0,60})/([1-9]\\d{0,60})");
    private static final Pattern SHOWN = Pattern.compile("(0|[1-9]\\d{0,2})(\\.\\d{1,6})?");

    /** Phases and the whole: a bid has no more than a few. */
    private static final int MOST_WAYS = 20;

    private final Footprints footprints;
    private final Collection<FinancialYear> years;
    private final Map<String, OutcomeDefinition> outcomes = new HashMap<>();
    private final Slips slips;
    private final Pounds pounds;

    KeptSections(Footprints footprints, BidForm form, Slips slips) {
        this.footprints = footprints;
        this.years = form.years();
        form.outcomes().forEach(outcome -> outcomes.put(outcome.id(), outcome));
        this.slips = slips;
        this.pounds = new Pounds(slips);
    }

    Optional<String> alliance(Node.Mapping bid) {
        return slips.text(
                bid,
                "alliance",
                "the id of an Alliance",
                id -> footprints.alliance(id).map(found -> id));
    }

    List<KeptSection> sections(Node.Mapping bid, String alliance) {
        List<KeptSection> sections = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Node.Sequence> list = slips.child(bid, "sections").flatMap(slips::list);
        for (Node item : list.map(Node.Sequence::items).orElse(List.of())) {
            slips.group(item).flatMap(group -> section(group, alliance)).ifPresent(section -> {
                if (seen.add(section.id())) {
                    sections.add(section);
                } else {
                    slips.add(item, "duplicate-section", section.id() + " is there twice.", "each once", section.id());
                }
            });
        }
        return sections;
    }

    private Optional<KeptSection> section(Node.Mapping group, String alliance) {
        Optional<String> id =
                slips.text(group, "id", "the id of a section of " + alliance, text -> ofThis(text, alliance));
        Optional<Recommendation> label = slips.text(group, "recommendation", "a recommendation", KeptSections::label);
        Optional<Fraction> score =
                slips.text(group, "exactScore", "a fraction such as 1234/77, from 0 to 100", KeptSections::exact);
        score.ifPresent(exact -> agree(group, exact));
        Optional<Money> asked = slips.child(group, "totalAsked").flatMap(pounds::sum);
        SortedMap<FinancialYear, Money> byYear =
                asked.map(sum -> asked(group, sum)).orElse(new TreeMap<>());
        List<Way> ways = asked.map(sum -> ways(group, byYear)).orElse(List.of());
        Set<OutcomeClass> classes = id.map(known -> classes(group, known)).orElse(Set.of());
        return id.isPresent() && label.isPresent() && score.isPresent() && asked.isPresent()
                ? Optional.of(new KeptSection(
                        id.get(),
                        alliance,
                        label.get(),
                        score.get(),
                        asked.get(),
                        byYear,
                        ways,
                        group.get("options").orElse(group),
                        classes))
                : Optional.empty();
    }

    /** What is asked for by year, which has to come to what is asked for in all. */
    private SortedMap<FinancialYear, Money> asked(Node.Mapping group, Money totalAsked) {
        SortedMap<FinancialYear, Money> byYear = new TreeMap<>();
        slips.child(group, "asked").ifPresent(node -> {
            int before = slips.problems().size();
            byYear.putAll(pounds.byYear(node, years));
            Money total = total(byYear);
            if (slips.problems().size() == before && !total.equals(totalAsked)) {
                String message = "What is asked for by year comes to " + total + ", and not to " + totalAsked + ".";
                slips.add(node, "figures-disagree", message, totalAsked.toString(), total.toString());
            }
        });
        return byYear;
    }

    private static Optional<String> ofThis(String id, String alliance) {
        return Arrays.stream(Intervention.values())
                .map(intervention -> alliance + "/" + intervention.key())
                .filter(id::equals)
                .findFirst();
    }

    private static Optional<Recommendation> label(String key) {
        return Arrays.stream(Recommendation.values())
                .filter(label -> label.key().equals(key))
                .findFirst();
    }

    private static Optional<Fraction> exact(String text) {
        Matcher form = EXACT.matcher(text);
        return form.matches()
                ? Optional.of(Fraction.of(new BigInteger(form.group(1)), new BigInteger(form.group(2))))
                        .filter(score -> score.atMost(Fraction.of(100)))
                : Optional.empty();
    }

    /** The score as shown has to be the exact one, rounded: otherwise one of the two was changed. */
    private void agree(Node.Mapping group, Fraction exact) {
        Optional<Node> node = slips.child(group, "score");
        node.flatMap(shown -> slips.number(
                        shown,
                        "a number from 0 to 100",
                        text -> SHOWN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty()))
                .filter(shown -> shown.compareTo(exact.toDecimal(6)) != 0)
                .ifPresent(shown -> slips.add(
                        node.orElseThrow(),
                        "figures-disagree",
                        "The score " + shown + " is not the exact score, which is "
                                + exact.toDecimal(6).toPlainString() + ".",
                        exact.toDecimal(6).toPlainString(),
                        shown.toPlainString()));
    }

    /** The classes of the outcomes that a section addresses. */
    private Set<OutcomeClass> classes(Node.Mapping group, String section) {
        Set<OutcomeClass> classes = EnumSet.noneOf(OutcomeClass.class);
        Optional<Node.Sequence> list = slips.child(group, "outcomes").flatMap(slips::list);
        for (Node item : list.map(Node.Sequence::items).orElse(List.of())) {
            Optional<Node.Mapping> outcome = slips.group(item);
            Optional<OutcomeDefinition> of = outcome.flatMap(
                    each -> slips.text(each, "outcome", "an outcome of " + section, id -> outcome(id, section)));
            Optional<Boolean> addressed =
                    outcome.flatMap(each -> slips.child(each, "addressed")).flatMap(this::truth);
            if (of.isPresent() && addressed.orElse(false)) {
                classes.add(of.get().outcomeClass());
            }
        }
        return classes;
    }

    private Optional<OutcomeDefinition> outcome(String id, String section) {
        return Optional.ofNullable(outcomes.get(id))
                .filter(outcome -> section.endsWith("/" + outcome.intervention().key()));
    }

    private Optional<Boolean> truth(Node node) {
        return slips.number(
                node,
                "true or false",
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty());
    }

    private List<Way> ways(Node.Mapping group, SortedMap<FinancialYear, Money> asked) {
        List<Way> ways = new ArrayList<>();
        Optional<Node.Sequence> list = slips.child(group, "options").flatMap(slips::list);
        for (Node item : list.map(Node.Sequence::items).orElse(List.of())) {
            if (ways.size() == MOST_WAYS) {
                slips.add(
                        item,
                        "too-many-options",
                        "A section has no more than " + MOST_WAYS + " options.",
                        "20",
                        "more");
                return ways;
            }
            slips.group(item).flatMap(option -> way(option, asked)).ifPresent(ways::add);
        }
        return ways;
    }

    private Optional<Way> way(Node.Mapping option, SortedMap<FinancialYear, Money> asked) {
        Optional<String> name =
                slips.text(option, "option", "a name", text -> Optional.of(text).filter(any -> any.length() <= 60));
        Optional<Node> node = slips.child(option, "years");
        if (name.isEmpty() || node.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<FinancialYear, Money> sums = pounds.byYear(node.get(), years);
        Way way = new Way(name.get(), sums);
        boolean agrees = !sums.isEmpty() && sums.entrySet().stream().allMatch(sum -> within(sum, asked));
        if (!agrees) {
            slips.add(
                    node.get(),
                    "figures-disagree",
                    "An option has money in each of its years, and in none more than the section asks for in it.",
                    "up to " + shown(asked),
                    shown(sums));
            return Optional.empty();
        }
        if (way.name().equals(Menu.WHOLE) && !way.total().equals(total(asked))) {
            slips.add(
                    node.get(),
                    "figures-disagree",
                    "The whole is all that the section asks for.",
                    shown(asked),
                    shown(sums));
            return Optional.empty();
        }
        return Optional.of(way);
    }

    private static boolean within(Map.Entry<FinancialYear, Money> sum, SortedMap<FinancialYear, Money> asked) {
        Money most = asked.getOrDefault(sum.getKey(), Money.NOTHING);
        return !sum.getValue().isNothing() && sum.getValue().compareTo(most) <= 0;
    }

    private static Money total(SortedMap<FinancialYear, Money> sums) {
        return sums.values().stream().reduce(Money.NOTHING, Money::plus);
    }

    private static String shown(SortedMap<FinancialYear, Money> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + " in " + sum.getKey())
                .collect(Collectors.joining(", "));
    }
}
