package bpv.rules;

import bpv.allocation.AllocationParameters;
import bpv.allocation.BestValue;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.rules.meaning.Leaves;
import bpv.rules.meaning.RuleForm;
import bpv.rules.meaning.RuleForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what is published of a rules folder: readable line by line, the same bytes for the same folder, day and program. */
final class LockText {
    static final String SCHEMA = "published-rules/1";

    private final RuleFiles files;
    private final AllocationParameters money;
    private final LocalDate day;
    private final String program;
    private final StringBuilder body = new StringBuilder();

    LockText(RuleBook book, LocalDate day, String program) {
        this.files = book.files();
        this.money = book.numbersOn(day).allocation();
        this.day = day;
        this.program = program;
    }

    String text() {
        line("program: " + quoted(program));
        line("day: " + day);
        line("tieBreak: " + quoted(BestValue.TIE_BREAK));
        years("envelopes", money.envelopes());
        years("reserves", money.reserves());
        line("");
        line("# SHA-256 of each file that decides something.");
        line("files:");
        digests(files).forEach((name, digest) -> line("  " + quoted(name) + ": " + digest));
        line("");
        line("# Each rule with the criterion that it answers, and a digest of what it decides, however it is written.");
        line("rules:");
        RuleForms.of(files.drl()).sets().forEach((set, rules) -> {
            line("  " + quoted(set) + ":");
            rules.forEach((name, rule) -> line("    " + quoted(name) + ": " + quoted(told(rule))));
        });
        line("");
        line("# Each number, from the day on which it is in force.");
        line("numbers:");
        numbers(files).forEach((file, leaves) -> {
            line("  " + quoted(file) + ":");
            leaves.forEach(leaf -> line("    " + quoted(leaf.subject()) + ": " + quoted(leaf.value())));
        });
        return """
                # The rules of a round as they are published before bids open. 'bpv rules lock' wrote this file, and
                # 'bpv rules verify' compares a rules folder with it. It is not edited: its digest is of all that follows it.
                schema: %s
                digest: %s
                %s""".formatted(SCHEMA, Sha256.of(body.toString()), body);
    }

    /** The digest of each file that decides something: rules, numbers, outcomes and facts. */
    static SortedMap<String, String> digests(RuleFiles files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.all().forEach((name, bytes) -> {
            if (name.endsWith(".drl")
                    || name.endsWith("parameters.yaml")
                    || name.startsWith("outcomes/")
                    || name.startsWith("reference/")) {
                digests.put(name, Sha256.of(bytes));
            }
        });
        return digests;
    }

    /** The criterion of a rule and the digest of what it decides. */
    static String told(RuleForm rule) {
        return rule.criterion() + " " + Sha256.of(rule.meaning()).substring(0, 32);
    }

    /** The numbers by file. Facts are published by the digest of their files alone. */
    static SortedMap<String, List<Leaves.Leaf>> numbers(RuleFiles files) {
        SortedMap<String, List<Leaves.Leaf>> numbers = new TreeMap<>();
        files.trees().forEach((file, tree) -> {
            if (!file.startsWith("reference/")) {
                numbers.put(file, Leaves.of(file, tree));
            }
        });
        return numbers;
    }

    private void years(String name, Map<FinancialYear, Money> years) {
        line(name + ":");
        years.forEach((year, sum) -> line("  " + quoted(year.toString()) + ": " + sum.pounds()));
    }

    private void line(String text) {
        body.append(text).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
