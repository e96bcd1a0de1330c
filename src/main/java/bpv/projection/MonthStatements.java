package bpv.projection;

import bpv.quantity.Quarter;
import bpv.round.Slips;
import bpv.source.Node;
import bpv.source.Shown;
import bpv.source.WrittenDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is said of the months of one Alliance, or of every one: by month, by quarter, or of all at once. */
final class MonthStatements {
    private static final Pattern QUARTER = Pattern.compile("\\d{4}/\\d{2} Q\\d");

    private final SortedMap<Quarter, List<YearMonth>> windows;
    private final @Nullable YearMonth knownUntil;
    private final Slips slips;

    /**
     * @param windows the quarters that performance decides, each with its three months
     * @param knownUntil the last month whose real figures are used; null for all that are known
     */
    MonthStatements(SortedMap<Quarter, List<YearMonth>> windows, @Nullable YearMonth knownUntil, Slips slips) {
        this.windows = windows;
        this.knownUntil = knownUntil;
        this.slips = slips;
    }

    SortedMap<YearMonth, Stated> read(Node node) {
        SortedMap<YearMonth, Stated> stated = new TreeMap<>();
        Map<YearMonth, String> keys = new TreeMap<>();
        if (node instanceof Node.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                String message = "Nothing is stated here. Expected is " + expected() + ".";
                slips.add(node, "wrong-value", message, expected(), "nothing");
            }
            mapping.entries().forEach(entry -> entry(entry, stated, keys));
        } else {
            statement(node).ifPresent(statement -> all(node, statement, stated));
        }
        return stated;
    }

    /** A value alone stands for every month that counts, but for those whose real figures are said to be known. */
    private void all(Node node, Statement statement, SortedMap<YearMonth, Stated> stated) {
        if (statement instanceof Statement.Patients) {
            String message = "Patients are stated for a month or a quarter, not for all of them at once.";
            slips.add(node, "wrong-value", message, "a percentage, a change or latest", text(node));
            return;
        }
        for (List<YearMonth> months : windows.values()) {
            for (YearMonth month : months) {
                if (knownUntil == null || month.isAfter(knownUntil)) {
                    stated.put(month, new Stated(node, statement, 0, 1));
                }
            }
        }
        if (stated.isEmpty()) {
            String message = "A value alone stands for every month that counts after 'knownUntil', and there is none.";
            slips.add(node, "wrong-value", message, expected(), text(node));
        }
    }

    private void entry(Node.Entry entry, SortedMap<YearMonth, Stated> stated, Map<YearMonth, String> keys) {
        List<YearMonth> months = months(entry);
        Optional<Statement> statement = statement(entry.value());
        for (int part = 0; part < months.size(); part++) {
            YearMonth month = months.get(part);
            String other = keys.putIfAbsent(month, entry.key());
            if (other != null) {
                String message = month + " is stated twice: by '" + other + "' and by '" + entry.key() + "'.";
                slips.add(entry.keyPlace(), entry.value().pointer(), "stated-twice", message, "each month once", other);
                return;
            }
            int own = part;
            statement.ifPresent(each -> stated.put(month, new Stated(entry.value(), each, own, months.size())));
        }
    }

    /** The months that a key means; none, and a problem kept, if it means none that counts. */
    private List<YearMonth> months(Node.Entry entry) {
        String key = entry.key().strip();
        if (QUARTER.matcher(key).matches()) {
            Optional<List<YearMonth>> window = windows.entrySet().stream()
                    .filter(each -> each.getKey().toString().equals(key))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (window.isEmpty()) {
                wrongKey(entry, "unknown-quarter", "No performance decides " + key + ".");
            }
            return window.orElse(List.of());
        }
        try {
            YearMonth month = WrittenDay.month(key);
            if (windows.values().stream().anyMatch(months -> months.contains(month))) {
                return List.of(month);
            }
            wrongKey(entry, "month-out-of-range", "No quarter looks at " + month + ".");
        } catch (DateTimeParseException noMonth) {
            wrongKey(entry, "wrong-key", "'" + Shown.of(key) + "' is neither a month nor a quarter.");
        }
        return List.of();
    }

    private void wrongKey(Node.Entry entry, String code, String what) {
        String expected = expected();
        String message = what + " Expected is " + expected + ".";
        String hint = Meant.key(entry.key().strip(), windows);
        slips.add(entry.keyPlace(), entry.value().pointer(), code, message, expected, entry.key(), hint);
    }

    private String expected() {
        TreeSet<YearMonth> months = new TreeSet<>();
        windows.values().forEach(months::addAll);
        return windows.isEmpty()
                ? "nothing, as these rules link no year to performance"
                : "a month from " + months.first() + " to " + months.last() + ", or a quarter from "
                        + windows.firstKey() + " to " + windows.lastKey();
    }

    private Optional<Statement> statement(Node node) {
        String text = text(node);
        Optional<String> fault = Statement.fault(text);
        if (fault.isPresent()) {
            slips.add(node, "wrong-value", fault.get(), Statement.EXPECTED, text);
            return Optional.empty();
        }
        Optional<Statement> statement = Statement.parse(text);
        if (statement.isEmpty()) {
            String written = text.isEmpty() ? "nothing" : "'" + Shown.of(text) + "'";
            String found = node instanceof Node.Scalar ? written : "something with parts";
            String message = "Expected is " + Statement.EXPECTED + ", but here is " + found + ".";
            slips.add(
                    node.place(), node.pointer(), "wrong-value", message, Statement.EXPECTED, text, Meant.value(text));
        }
        return statement;
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    }
}
