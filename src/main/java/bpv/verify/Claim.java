package bpv.verify;

import bpv.source.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a certificate says of sections, money and rules, and the limits that follow from it. */
final class Claim {
    /** By section id and option number; nothing is number 0. */
    final Map<String, Map<Long, Option>> sections = new LinkedHashMap<>();

    final Map<String, Limit> limits = new LinkedHashMap<>();
    final Map<String, Long> awards = new HashMap<>();
    private final List<String> years = new ArrayList<>();

    record Option(BigInteger[] benefit, Map<String, Long> pounds) {
        long in(Set<String> some) {
            return pounds.entrySet().stream()
                    .filter(year -> some.contains(year.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .reduce(0, Math::addExact);
        }
    }

    /** What an option of a section counts towards a limit. */
    interface Count {
        long of(String section, long number);
    }

    record Limit(long capacity, Count count) {}

    Claim(Node root) {
        Option nothing = new Option(new BigInteger[] {BigInteger.ZERO, BigInteger.ONE}, Map.of());
        for (Node section : Reading.items(root, "sections")) {
            Map<Long, Option> options = new LinkedHashMap<>();
            for (Node option : Reading.items(section, "options")) {
                put(options, Reading.number(option, "number"), option(option), option);
            }
            put(options, 0L, nothing, section);
            put(sections, Reading.text(section, "id"), options, section);
        }
        windows(Reading.items(root, "money"));
        for (Node rule : Reading.items(root, "rules")) {
            put(limits, "rule " + Reading.text(rule, "name"), rule(rule), rule);
        }
        for (Node award : Reading.items(root, "awards")) {
            String section = Reading.text(award, "section");
            long number = Reading.number(award, "option");
            if (number == 0 || option(section, number) == nothing) {
                throw new Reading.Unreadable(award, "an award gives something");
            }
            put(awards, section, number, award);
        }
    }

    private static <K, V> void put(Map<K, V> map, K key, V value, Node where) {
        if (map.put(key, value) != null) {
            throw new Reading.Unreadable(where, key + " is there twice");
        }
    }

    /** The number of the option that a section is awarded. */
    long awarded(String section) {
        return awards.getOrDefault(section, 0L);
    }

    Option option(String section, long number) {
        Option option = sections.getOrDefault(section, Map.of()).get(number);
        if (option == null) {
            throw new IllegalArgumentException("there is no option " + number + " of " + section);
        }
        return option;
    }

    private static Option option(Node node) {
        Map<String, Long> pounds = new HashMap<>();
        if (Reading.get(node, "pounds") instanceof Node.Mapping years) {
            years.entries().forEach(year -> pounds.put(year.key(), Reading.number(year.value())));
        }
        Option option = new Option(Reading.exact(node, "benefit"), pounds);
        if (pounds.isEmpty()
                || pounds.values().stream().anyMatch(sum -> sum <= 0)
                || option.benefit()[0].signum() < 0) {
            throw new Reading.Unreadable(
                    node, "an option takes some money in each of its years, and its benefit is not negative");
        }
        return option;
    }

    /** Years that follow on cannot pay more than their own money and what the year before may leave them. */
    private void windows(List<Node> money) {
        for (Node year : money) {
            years.add(Reading.text(year, "year"));
            Reading.notNegative(year, "carriedForwardAtMost");
        }
        for (Map<Long, Option> options : sections.values()) {
            options.values().forEach(option -> option.pounds().keySet().forEach(this::requireMoney));
        }
        for (int from = 0; from < years.size(); from++) {
            long capacity = from == 0 ? 0 : Reading.notNegative(money.get(from - 1), "carriedForwardAtMost");
            for (int to = from; to < years.size(); to++) {
                capacity = Math.addExact(capacity, Reading.notNegative(money.get(to), "available"));
                Set<String> window = new HashSet<>(years.subList(from, to + 1));
                String name = "money " + years.get(from) + (from == to ? "" : " to " + years.get(to));
                limits.put(
                        name,
                        new Limit(
                                capacity,
                                (section, number) -> option(section, number).in(window)));
            }
        }
    }

    private void requireMoney(String year) {
        if (!years.contains(year)) {
            throw new IllegalArgumentException("there is no money of " + year);
        }
    }

    private Limit rule(Node rule) {
        Set<String> bearing = new HashSet<>(Reading.texts(rule, "sections"));
        Limit all = kind(rule);
        long capacity = all.capacity();
        for (String section : bearing) {
            if (!sections.containsKey(section)) {
                capacity = Math.subtractExact(capacity, all.count().of(section, 0));
            }
        }
        return new Limit(
                capacity,
                (section, number) -> bearing.contains(section) ? all.count().of(section, number) : 0);
    }

    private Limit kind(Node rule) {
        String kind = Reading.text(rule, "kind");
        switch (kind) {
            case "atMost", "atLeast":
                long sign = kind.equals("atMost") ? 1 : -1;
                Set<String> some = new HashSet<>(Reading.texts(rule, "years"));
                return new Limit(
                        sign * Reading.notNegative(rule, "pounds"),
                        (section, number) ->
                                number == 0 ? 0 : sign * option(section, number).in(some));
            case "mustFund":
                return new Limit(0, (section, number) -> number == 0 ? 1 : 0);
            case "mustNotFund":
                return new Limit(0, (section, number) -> number == 0 ? 0 : 1);
            case "atMostFunded":
                return new Limit(Reading.notNegative(rule, "number"), (section, number) -> number == 0 ? 0 : 1);
            case "needs":
                String one = Reading.text(rule, "section");
                return new Limit(0, (section, number) -> number == 0 ? 0 : section.equals(one) ? 1 : -1);
            default:
                throw new Reading.Unreadable(Reading.get(rule, "kind"), kind + " is no kind of rule");
        }
    }
}
