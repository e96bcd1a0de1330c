package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.source.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tries every plan of what a certificate is about, and asks whether what it says is true. */
final class CertificateOracle {
    private CertificateOracle() {}

    static void requireTrue(Node root) {
        List<Candidate> candidates = new ArrayList<>();
        for (Node section : items(root, "sections")) {
            List<Option> menu = items(section, "options").stream()
                    .map(CertificateOracle::option)
                    .sorted(Comparator.comparing(Option::number))
                    .toList();
            candidates.add(new Candidate(text(section, "id"), text(section, "id"), Fraction.ZERO, Money.NOTHING, menu));
        }
        List<Envelope> envelopes = new ArrayList<>();
        SortedMap<FinancialYear, Money> carry = new TreeMap<>();
        for (Node year : items(root, "money")) {
            FinancialYear.parse(text(year, "year")).ifPresent(of -> {
                envelopes.add(new Envelope(of, pounds(year, "available"), Money.NOTHING));
                carry.put(of, pounds(year, "carriedForwardAtMost"));
            });
        }
        List<Limit> limits =
                items(root, "rules").stream().map(CertificateOracle::limit).toList();
        BruteForce.Answer best = BruteForce.solve(new Instance(candidates, envelopes), new Policy(limits, carry));
        assertThat(exact(root, "benefit")).isEqualTo(BruteForce.benefit(best.awards()));
        assertThat(best.plans()).isPositive();
    }

    private static Option option(Node node) {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        ((Node.Mapping) get(node, "pounds"))
                .entries()
                .forEach(year -> years.put(
                        FinancialYear.parse(year.key()).orElseThrow(),
                        Money.ofPounds(Long.parseLong(((Node.Scalar) year.value()).text()))));
        return new Option(Integer.parseInt(text(node, "number")), "option", years, exact(node, "benefit"));
    }

    private static Limit limit(Node rule) {
        String name = text(rule, "name");
        Set<String> sections = texts(rule, "sections");
        return switch (text(rule, "kind")) {
            case "atMost" -> new Limit.AtMost(name, pounds(rule, "pounds"), sections, years(rule));
            case "atLeast" -> new Limit.AtLeast(name, pounds(rule, "pounds"), sections, years(rule));
            case "mustFund" -> new Limit.MustFund(name, sections);
            case "mustNotFund" -> new Limit.MustNotFund(name, sections);
            case "atMostFunded" -> new Limit.AtMostFunded(name, Integer.parseInt(text(rule, "number")), sections);
            default -> new Limit.Needs(name, text(rule, "section"), text(rule, "needed"));
        };
    }

    private static Set<FinancialYear> years(Node rule) {
        Set<FinancialYear> years = new TreeSet<>();
        texts(rule, "years").forEach(year -> FinancialYear.parse(year).ifPresent(years::add));
        return years;
    }

    private static Node get(Node node, String key) {
        return ((Node.Mapping) node).get(key).orElseThrow();
    }

    private static List<Node> items(Node node, String key) {
        return ((Node.Sequence) get(node, key)).items();
    }

    private static String text(Node node, String key) {
        return ((Node.Scalar) get(node, key)).text();
    }

    private static Set<String> texts(Node node, String key) {
        Set<String> texts = new TreeSet<>();
        items(node, key).forEach(each -> texts.add(((Node.Scalar) each).text()));
        return texts;
    }

    private static Money pounds(Node node, String key) {
        return Money.ofPounds(Long.parseLong(text(node, key)));
    }

    private static Fraction exact(Node node, String key) {
        String[] parts = text(node, key).split("/");
        return Fraction.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }
}
