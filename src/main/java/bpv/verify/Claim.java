package bpv.verify;

import bpv.source.Node;
import bpv.verify.Reading.Unreadable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a certificate says, taken up as it stands: whether it is true is not asked here. Benefits are whole numbers of a common
 * part of one.
 */
final class Claim {
    /** By section id and option number; nothing is number 0. A section that only a rule names has nothing else. */
    final Map<String, Map<Long, Option>> sections = new LinkedHashMap<>();

    final List<Year> money = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    /** Option numbers by section id. */
    final Map<String, Long> awards = new LinkedHashMap<>();

    /** So many parts are one. */
    final BigInteger common;

    final BigInteger benefit;
    final BigInteger step;
    final long total;
    /** A benefit in units is itself times two to this power. */
    final long shift;

    final long threshold;
    final List<List<String>> blocks = new ArrayList<>();
    /** The names of the limits that prices are for. */
    final List<String> rows;

    final List<Case> nodes = new ArrayList<>();

    record Option(BigInteger benefit, Map<String, Long> pounds) {
        static final Option NOTHING = new Option(BigInteger.ZERO, Map.of());

        /** What it takes in some years together. */
        long in(Set<String> some) {
            return pounds.entrySet().stream()
                    .filter(year -> some.contains(year.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .reduce(0, Math::addExact);
        }
    }

    /** @param carried the most that it may leave for the next year */
    record Year(String year, long available, long carried) {}

    /** What a rule asks. */
    enum Kind {
        AT_MOST("atMost"),
        AT_LEAST("atLeast"),
        MUST_FUND("mustFund"),
        MUST_NOT_FUND("mustNotFund"),
        AT_MOST_FUNDED("atMostFunded"),
        NEEDS("needs");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * A rule of policy.
     *
     * @param section the one that needs another; empty for other kinds
     * @param most no plan counts more
     */
    record Rule(String name, Kind kind, List<String> sections, List<String> years, String section, long most) {}

    /**
     * A case of the tree.
     *
     * @param block the place of the block by which it is split; -1 if it is not
     * @param cases the place of each, by the options of the block's sections
     */
    record Case(List<long[]> prices, int block, Map<List<Long>, Integer> cases) {}

    Claim(Node root) {
        if (!Reading.text(root, "schema").equals("certificate/1")) {
            throw new Unreadable(Reading.get(root, "schema"), "the schema certificate/1 is expected");
        }
        this.common = common(root);
        Reading.items(root, "money").forEach(this::year);
        Reading.items(root, "sections").forEach(this::section);
        Reading.items(root, "rules").forEach(this::rule);
        Reading.items(root, "awards").forEach(this::award);
        this.benefit = parts(root, "benefit");
        this.step = parts(root, "step");
        this.total = Reading.number(root, "total");
        this.shift = Reading.number(root, "shift");
        this.threshold = Reading.number(root, "threshold");
        Reading.items(root, "blocks").forEach(block -> blocks.add(Reading.texts(block, "sections")));
        this.rows = Reading.texts(root, "rows");
        Reading.items(root, "nodes").forEach(node -> nodes.add(node(node)));
    }

    /** The least common multiple of all denominators. */
    private static BigInteger common(Node root) {
        List<BigInteger[]> all = new ArrayList<>(List.of(Reading.exact(root, "benefit"), Reading.exact(root, "step")));
        for (Node section : Reading.items(root, "sections")) {
            Reading.items(section, "options").forEach(option -> all.add(Reading.exact(option, "benefit")));
        }
        return all.stream()
                .map(exact -> exact[1])
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
    }

    private BigInteger parts(Node node, String key) {
        BigInteger[] exact = Reading.exact(node, key);
        return exact[0].multiply(common.divide(exact[1]));
    }

    Option option(String section, long number) {
        Option option = sections.getOrDefault(section, Map.of()).get(number);
        if (option == null) {
            throw new IllegalArgumentException("there is no option " + number + " of " + section);
        }
        return option;
    }

    private static <K, V> void put(Map<K, V> map, K key, V value, Node where) {
        if (map.put(key, value) != null) {
            throw new Unreadable(where, key + " is there twice");
        }
    }

    private void year(Node node) {
        Year year = new Year(
                Reading.text(node, "year"),
                Reading.notNegative(node, "available"),
                Reading.notNegative(node, "carriedForwardAtMost"));
        if (money.stream().anyMatch(other -> other.year().equals(year.year()))) {
            throw new Unreadable(node, year.year() + " is there twice");
        }
        money.add(year);
    }

    private void section(Node node) {
        Map<Long, Option> options = new LinkedHashMap<>();
        for (Node option : Reading.items(node, "options")) {
            put(options, Reading.number(option, "number"), option(option), option);
        }
        put(options, 0L, Option.NOTHING, node);
        put(sections, Reading.text(node, "id"), options, node);
    }

    private Option option(Node node) {
        Map<String, Long> pounds = new HashMap<>();
        if (Reading.get(node, "pounds") instanceof Node.Mapping years) {
            years.entries().forEach(year -> put(pounds, year.key(), Reading.number(year.value()), node));
        }
        Option option = new Option(parts(node, "benefit"), pounds);
        if (pounds.isEmpty()
                || pounds.values().stream().anyMatch(sum -> sum <= 0)
                || option.benefit().signum() < 0) {
            throw new Unreadable(
                    node, "an option takes some money in each of its years, and its benefit is not negative");
        }
        for (String year : pounds.keySet()) {
            if (money.stream().noneMatch(known -> known.year().equals(year))) {
                throw new Unreadable(node, "there is no money of " + year);
            }
        }
        return option;
    }

    private void rule(Node node) {
        String word = Reading.text(node, "kind");
        Kind kind = List.of(Kind.values()).stream()
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Reading.get(node, "kind"), word + " is no kind of rule"));
        Rule rule = switch (kind) {
            case AT_MOST -> rule(node, kind, Reading.notNegative(node, "pounds"));
            case AT_LEAST -> rule(node, kind, -Reading.notNegative(node, "pounds"));
            case AT_MOST_FUNDED -> rule(node, kind, Reading.notNegative(node, "number"));
            case MUST_FUND, MUST_NOT_FUND, NEEDS -> rule(node, kind, 0);
        };
        if (rules.stream().anyMatch(other -> other.name().equals(rule.name()))) {
            throw new Unreadable(node, rule.name() + " is there twice");
        }
        rules.add(rule);
        rule.sections().forEach(section -> sections.putIfAbsent(section, Map.of(0L, Option.NOTHING)));
    }

    private static Rule rule(Node node, Kind kind, long most) {
        boolean ofMoney = kind == Kind.AT_MOST || kind == Kind.AT_LEAST;
        return new Rule(
                Reading.text(node, "name"),
                kind,
                Reading.texts(node, "sections"),
                ofMoney ? Reading.texts(node, "years") : List.of(),
                kind == Kind.NEEDS ? Reading.text(node, "section") : "",
                most);
    }

    private void award(Node node) {
        String section = Reading.text(node, "section");
        long number = Reading.number(node, "option");
        if (number == 0) {
            throw new Unreadable(node, "an award gives something");
        }
        option(section, number);
        put(awards, section, number, node);
    }

    private static Case node(Node node) {
        List<long[]> prices = Reading.items(node, "prices").stream()
                .map(each -> Reading.items(each, "of").stream()
                        .mapToLong(Reading::number)
                        .toArray())
                .toList();
        if (!Reading.has(node, "block")) {
            return new Case(prices, -1, Map.of());
        }
        Map<List<Long>, Integer> cases = new HashMap<>();
        for (Node one : Reading.items(node, "cases")) {
            List<Long> options =
                    Reading.items(one, "options").stream().map(Reading::number).toList();
            put(cases, options, Math.toIntExact(Reading.number(one, "node")), one);
        }
        return new Case(prices, Math.toIntExact(Reading.number(node, "block")), cases);
    }
}
