package bpv.round;

import bpv.allocation.Limit;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.LimitTerms.Named;
import bpv.source.Node;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the limits that the body of one rule of policy stands for, by its kind. */
final class LimitKinds {
    private final LimitTerms terms;
    private final Slips slips;
    private final LimitWords words;

    LimitKinds(LimitTerms terms, Slips slips, LimitWords words) {
        this.terms = terms;
        this.slips = slips;
        this.words = words;
    }

    /** None if something in it is wrong. */
    List<Limit> made(String name, String kind, Node.Mapping rule) {
        Node value = rule.get(kind).orElseThrow();
        return switch (kind) {
            case "atMost", "atLeast" -> money(name, kind.equals("atMost"), value, rule);
            case "mustFund" -> List.of(new Limit.MustFund(name, words.ids(value)));
            case "mustNotFund" -> List.of(new Limit.MustNotFund(name, words.ids(value)));
            case "needs" -> needs(name, value, rule);
            default -> funded(name, value, rule);
        };
    }

    private List<Limit> money(String name, boolean cap, Node value, Node.Mapping rule) {
        List<Limit> made = new ArrayList<>();
        Set<FinancialYear> years = words.years(rule);
        for (Named part : terms.parts(words.scope(rule), words.each(rule))) {
            RoundingMode rounding = cap ? RoundingMode.FLOOR : RoundingMode.CEILING;
            Optional<Money> amount = words.amount(value, part.scope(), years, rounding);
            if (amount.isEmpty()) {
                return made;
            }
            Set<String> sections = terms.sections(name, part.scope());
            String full = name + part.suffix();
            if (!cap) {
                made.add(new Limit.AtLeast(full, amount.get(), sections, years));
            } else if (!sections.isEmpty()) {
                made.add(new Limit.AtMost(full, amount.get(), sections, years));
            }
        }
        return made;
    }

    private List<Limit> funded(String name, Node value, Node.Mapping rule) {
        Optional<Integer> number = words.meant(
                value,
                "how many sections may be funded, from 0 to 9999",
                text -> text.matches("0|[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                List.of());
        if (number.isEmpty()) {
            return List.of();
        }
        return terms.parts(words.scope(rule), words.each(rule)).stream()
                .<Limit>map(part ->
                        new Limit.AtMostFunded(name + part.suffix(), number.get(), terms.sections(name, part.scope())))
                .toList();
    }

    private List<Limit> needs(String name, Node value, Node.Mapping rule) {
        Node.Mapping pair = slips.group(value).orElse(null);
        if (pair == null) {
            return List.of();
        }
        slips.only(pair, List.of("section", "needed"));
        Optional<Node> one = slips.child(pair, "section");
        Optional<Node> other = slips.child(pair, "needed");
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        Optional<String> first = words.either(one.get());
        Optional<String> second = words.either(other.get());
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        boolean sections = first.get().contains("/");
        if (sections && rule.get("of").isPresent()) {
            words.wrong(rule, "no 'of' beside two sections", "of");
        }
        if (sections != second.get().contains("/") || first.equals(second)) {
            words.wrong(value, "two sections, or two interventions, that differ", first.get() + " and " + second.get());
            return List.of();
        }
        return sections
                ? List.of(new Limit.Needs(name, first.get(), second.get()))
                : terms.needs(name, words.scope(rule), first.get(), second.get());
    }
}
