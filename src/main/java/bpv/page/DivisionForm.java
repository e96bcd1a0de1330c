package bpv.page;

import bpv.report.Names;
import bpv.report.RoundResult;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form on which an assessor writes rules of policy for a round, and overrides.
 *
 * @param round the round whose money is to be divided
 * @param from where its bids come from
 * @param notice why this is not how things stand now; empty if it is
 * @param carried the bids themselves, as nobody else keeps them; null for the round of the service's own folder
 * @param rules the rules as they were written, to go on with
 * @param read the same as they were read, which may be a file that cannot be gone on with
 * @param orders overrides as they were filled in; those with nothing in them are left out
 * @param more whether another override is to be filled in
 * @param wrongRules what is wrong with the rules, by line
 * @param wrongOrders what is wrong with overrides, by pointer into the list of them
 */
public record DivisionForm(
        RoundResult round,
        String from,
        String notice,
        @Nullable CarriedRound carried,
        String rules,
        String read,
        List<Order> orders,
        boolean more,
        List<Problem> wrongRules,
        List<Problem> wrongOrders) {
    /** So many problems are listed; whoever has more of them has sent something else. */
    private static final int MOST = 100;

    public DivisionForm {
        rules = Visible.of(rules);
        read = Visible.of(read);
        orders = List.copyOf(orders);
        wrongRules = wrongRules.stream().sorted().limit(MOST).toList();
        wrongOrders = List.copyOf(wrongOrders);
    }

    /**
     * An override as it was filled in.
     *
     * @param section the id of a section
     * @param fund {@code true} or {@code false}, or empty if nothing is chosen
     */
    public record Order(String section, String fund, String because, String by) {
        static final Order EMPTY = new Order("", "", "", "");

        public Order {
            because = Visible.of(because);
            by = Visible.of(by);
        }
    }

    /**
     * A row of the form.
     *
     * @param number from 1
     */
    record Row(int number, Order order) {
        /** The id of a field, which is also its name. */
        String id(String key) {
            return key + "-" + number;
        }
    }

    /**
     * Something to put right.
     *
     * @param href where
     */
    record Slip(String href, String text) {}

    boolean isWrong() {
        return !wrongRules.isEmpty() || !wrongOrders.isEmpty();
    }

    /** The rows to show: one to fill in where there is none. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Stream.concat(orders.stream(), more || orders.isEmpty() ? Stream.of(Order.EMPTY) : Stream.of())
                .forEach(order -> rows.add(new Row(rows.size() + 1, order)));
        return rows;
    }

    List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        wrongRules.forEach(problem ->
                slips.add(new Slip("#line-" + problem.line(), "Line " + problem.line() + ": " + problem.message())));
        for (Row row : rows()) {
            for (String key : List.of("section", "fund", "because", "by")) {
                wrong(row, key).ifPresent(text -> slips.add(new Slip("#" + row.id(key), text)));
            }
        }
        if (slips.isEmpty()) {
            wrongOrders.forEach(problem -> slips.add(new Slip("#section-1", problem.message())));
        }
        return slips;
    }

    /** What is wrong with a field, in the words of the form. */
    Optional<String> wrong(Row row, String key) {
        return wrongOrders.stream()
                .filter(problem -> problem.pointer().equals("/" + (row.number() - 1) + "/" + key))
                .findFirst()
                .map(problem -> problem.code().equals("missing-key")
                        ? missing(key) + " for override " + row.number()
                        : "Override " + row.number() + ": " + problem.message());
    }

    private static String missing(String key) {
        return switch (key) {
            case "section" -> "Choose a section";
            case "fund" -> "Choose whether to fund the section or not";
            case "because" -> "Enter the reason";
            default -> "Enter who decided it";
        };
    }

    Listing listing() {
        return Listing.ofFile(read, wrongRules);
    }

    /** Every section of the round by name, and which one is chosen. */
    List<Choice> sections(String chosen) {
        Names names = new Names(round.bids());
        return round.sections().stream()
                .map(of -> of.section().id())
                .map(id -> new Choice(id, names.section(id), id.equals(chosen)))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    String back() {
        return carried == null ? "/round" : "/round/new";
    }
}
