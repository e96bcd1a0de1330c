package bpv.improvement;

import bpv.assessment.ImprovementParameters;
import bpv.improvement.Edit.Serves;
import bpv.quantity.Fraction;
import bpv.source.Edits;
import bpv.source.Node;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes changes of single fields, each with the units of change that its kind counts for. */
final class Fields {
    private final ImprovementParameters numbers;

    Fields(ImprovementParameters numbers) {
        this.numbers = numbers;
    }

    Edit text(String pointer, String title, @Nullable String from, String to, Serves... serves) {
        return new Edit(pointer, Edits.text(to), title, from, to, numbers.writtenText(), List.of(serves));
    }

    /** A date that is there counts by the days that it moves. */
    Edit date(String pointer, String title, @Nullable LocalDate from, LocalDate to, Serves... serves) {
        Fraction units = from == null ? numbers.addedDate() : days(from, to);
        String before = from == null ? null : from.toString();
        return new Edit(pointer, Edits.plain(to.toString()), title, before, to.toString(), units, List.of(serves));
    }

    Edit choice(String pointer, String title, @Nullable String from, String to, Serves... serves) {
        return new Edit(pointer, Edits.plain(to), title, from, to, numbers.changedChoice(), List.of(serves));
    }

    /** A number, written plainly; how far it changes has its own measure. */
    static Edit number(String pointer, String title, String from, String to, Fraction units, List<Serves> serves) {
        return new Edit(pointer, Edits.plain(to), title, from, to, units, serves);
    }

    /** An item at the end of a list. */
    Edit item(String list, String title, Map<String, Node> values, String shown, Serves... serves) {
        return item(list, title, values, shown, numbers.addedItem(), List.of(serves));
    }

    static Edit item(
            String list, String title, Map<String, Node> values, String shown, Fraction units, List<Serves> serves) {
        return new Edit(list + "/-", Edits.mapping(values), title, null, shown, units, serves);
    }

    /** A milestone for an outcome or, without one, for the section. */
    Edit milestone(String list, @Nullable String outcome, LocalDate due, Serves... serves) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (outcome != null) {
            values.put("outcome", Edits.text(outcome));
        }
        values.put("what", Edits.text(Placeholder.about("say what will be done by then")));
        values.put("due", Edits.plain(due.toString()));
        values.put("owner", Edits.text(Placeholder.about("name who answers for it")));
        String shown = "a milestone" + (outcome == null ? "" : " for " + outcome) + ", due " + due + ", with an owner";
        return item(list, "milestone", values, shown, serves);
    }

    private Fraction days(LocalDate from, LocalDate to) {
        return Fraction.of(Math.abs(ChronoUnit.DAYS.between(from, to)), numbers.daysPerUnit());
    }
}
