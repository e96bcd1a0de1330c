package bpv.page;

import bpv.page.DivisionForm.Slip;
import bpv.quantity.Quarter;
import bpv.report.Figures;
import bpv.source.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The form on which an assessor says by which 62-day performance the release of a round's awards is to be projected.
 *
 * @param division the round, and the rules of policy and overrides that its money is divided under
 * @param windows the quarters that performance decides, each with its three months
 * @param entered what was filled in
 * @param wrongText what is wrong with the scenarios as they were written, by line
 * @param wrongFields what is wrong with those that were filled in, by pointer into the scenario that they make
 * @param wrongAwards why there are no awards to release; empty if there are
 */
public record WhatIfForm(
        DivisionForm division,
        SortedMap<Quarter, List<YearMonth>> windows,
        Entered entered,
        List<Problem> wrongText,
        List<Problem> wrongFields,
        String wrongAwards) {
    private static final int MOST = 100;

    public WhatIfForm {
        wrongText = wrongText.stream().sorted().limit(MOST).toList();
        wrongFields = List.copyOf(wrongFields);
    }

    /**
     * What was filled in.
     *
     * @param figures which of the three ways was chosen: {@code filled}, {@code written} or {@code real}
     * @param rankOrder whether the awards of rank order are meant
     * @param knownUntil the last month whose real figures are used; may be blank
     * @param values of every Alliance, by quarter such as {@code 2018/19 Q3}; blank where nothing is assumed
     * @param text scenarios as they were written, to go on with
     * @param read the same as they were read, which may be a file that cannot be gone on with
     */
    public record Entered(
            String figures,
            boolean rankOrder,
            String knownUntil,
            String name,
            String because,
            Map<String, String> values,
            String text,
            String read) {
        /** Nothing. */
        public static final Entered NOTHING = new Entered("filled", false, "", "", "", Map.of(), "", "");

        public Entered {
            knownUntil = Visible.of(knownUntil);
            name = Visible.of(name);
            because = Visible.of(because);
            Map<String, String> visible = new TreeMap<>();
            values.forEach((quarter, value) -> visible.put(quarter, Visible.of(value)));
            values = Collections.unmodifiableMap(visible);
            text = Visible.of(text);
            read = Visible.of(read);
        }
    }

    /**
     * A quarter to fill in.
     *
     * @param id of its field
     */
    record Field(String id, String quarter, String label, String value) {}

    /** Whether there is anything to put right. */
    public boolean isWrong() {
        return !wrongText.isEmpty() || !wrongFields.isEmpty() || !wrongAwards.isEmpty();
    }

    boolean isDivided() {
        return !division.rules().isBlank() || !division.orders().isEmpty();
    }

    /** Under what the money is divided, in a sentence. */
    String divided() {
        int orders = division.orders().size();
        List<String> parts = new ArrayList<>();
        if (!division.rules().isBlank()) {
            parts.add("the rules of policy that you wrote");
        }
        if (orders > 0) {
            parts.add(Figures.count(orders, "override", "overrides"));
        }
        return "Best value divides the money under " + String.join(" and ", parts) + ".";
    }

    /** The id of a quarter's field, which is also its name; counted from 1, in order. */
    public static String id(int number) {
        return "quarter-" + number;
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        windows.forEach((quarter, months) -> fields.add(new Field(
                id(fields.size() + 1),
                quarter.toString(),
                quarter + ", decided by " + Figures.months(months),
                entered.values().getOrDefault(quarter.toString(), ""))));
        return fields;
    }

    List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        if (!wrongAwards.isEmpty()) {
            slips.add(new Slip("#awards", wrongAwards));
        }
        for (String id : List.of("scenario", "because", "known-until")) {
            wrong(id).ifPresent(text -> slips.add(new Slip("#" + id, text)));
        }
        for (Field field : fields()) {
            wrong(field.id()).ifPresent(text -> slips.add(new Slip("#" + field.id(), text)));
        }
        wrongText.forEach(problem ->
                slips.add(new Slip("#line-" + problem.line(), "Line " + problem.line() + ": " + said(problem))));
        if (slips.isEmpty()) {
            wrongFields.forEach(problem -> slips.add(new Slip("#scenario", said(problem))));
        }
        return slips;
    }

    /** What is wrong with a field, in the words of the form. */
    Optional<String> wrong(String id) {
        return wrongFields.stream()
                .filter(problem -> id.equals(idOf(problem.pointer())))
                .findFirst()
                .map(problem -> problem.code().equals("missing-key") ? missing(id) : label(id) + ": " + said(problem));
    }

    /** The field that a part of the scenario was filled in. */
    private String idOf(String pointer) {
        String quarters = "/scenarios/0/everyAlliance/";
        if (pointer.startsWith(quarters)) {
            String quarter = pointer.substring(quarters.length()).replace("~1", "/");
            return fields().stream()
                    .filter(field -> field.quarter().equals(quarter))
                    .map(Field::id)
                    .findFirst()
                    .orElse("");
        }
        return switch (pointer) {
            case "/knownUntil" -> "known-until";
            case "/scenarios/0/name" -> "scenario";
            case "/scenarios/0/because" -> "because";
            default -> id(1);
        };
    }

    private static String missing(String id) {
        return id.equals("scenario") ? "Enter a name for the scenario" : "Enter a figure for at least one quarter";
    }

    private String label(String id) {
        return switch (id) {
            case "known-until" -> "Last month of real figures";
            case "scenario" -> "Name";
            case "because" -> "Why";
            default ->
                fields().stream()
                        .filter(field -> field.id().equals(id))
                        .map(Field::quarter)
                        .findFirst()
                        .orElse("Figures");
        };
    }

    private static String said(Problem problem) {
        return problem.sentences();
    }

    Listing listing() {
        return Listing.ofFile(entered.read(), wrongText);
    }
}
