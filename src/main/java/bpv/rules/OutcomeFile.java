package bpv.rules;

import bpv.assessment.Assumption;
import bpv.bid.Intervention;
import bpv.bid.OutcomeClass;
import bpv.bid.OutcomeDefinition;
import bpv.bid.OutcomeDefinition.Target;
import bpv.bid.OutcomeDefinition.Unit;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the outcomes of the scheme, with the target, weight and credible step in force on a day. */
final class OutcomeFile {
    private static final String NAME = "outcomes/outcomes.yaml";
    private static final Map<String, Unit> UNITS = Map.of(
            "per cent", Unit.PER_CENT,
            "points of 10", Unit.RATING,
            "appointments per 1,000 patients a year", Unit.PER_THOUSAND_A_YEAR);

    private final String file;
    private final LocalDate day;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    private OutcomeFile(String file, LocalDate day) {
        this.file = file;
        this.day = day;
    }

    /** The outcomes, in the order of the file, and what is assumed of them. */
    record Outcomes(List<OutcomeDefinition> definitions, List<Assumption> assumptions) {}

    static Outcomes read(RuleFiles files, LocalDate day) {
        OutcomeFile reader = new OutcomeFile(files.shown(NAME), day);
        List<OutcomeDefinition> definitions = new ArrayList<>();
        for (Entry entry : ParameterFile.root(files, NAME).entries()) {
            reader.outcome(entry).ifPresent(definitions::add);
        }
        if (!reader.problems.isEmpty()) {
            throw new RulesRejected(reader.problems);
        }
        return new Outcomes(definitions, reader.assumptions);
    }

    private Optional<OutcomeDefinition> outcome(Entry entry) {
        if (!(entry.value() instanceof Mapping fields)) {
            problem(entry, "lacks what it means, its intervention, unit and numbers");
            return Optional.empty();
        }
        int before = problems.size();
        for (Entry field : fields.entries()) {
            if (!List.of("means", "intervention", "unit", "better", "class", "core", "target", "weight", "credibleStep")
                    .contains(field.key())) {
                problem(field, "is no part of an outcome");
            }
        }
        Intervention intervention = choice(fields, "intervention", entry, Intervention.values());
        OutcomeClass outcomeClass = choice(fields, "class", entry, OutcomeClass.values());
        Unit unit = UNITS.get(
                word(fields, "unit", entry, UNITS.keySet().stream().sorted().toList()));
        String better = word(fields, "better", entry, List.of("up", "down"));
        String core = word(fields, "core", entry, List.of("true", "false"));
        Fraction weight = number(fields, "weight", entry, "Weight of " + entry.key() + " within its section.", "parts");
        Fraction step = number(
                fields,
                "credibleStep",
                entry,
                "Largest improvement of " + entry.key() + " in a year that is credible (inclusive).",
                text(fields, "unit", entry));
        within(fields, "weight", entry, weight, true, null);
        within(fields, "credibleStep", entry, step, true, unit);
        Target target = target(fields, entry);
        if (target != null) {
            within(fields, "target", entry, target.value(), false, unit);
        }
        if (problems.size() > before || intervention == null || outcomeClass == null || unit == null) {
            return Optional.empty();
        }
        return Optional.of(new OutcomeDefinition(
                entry.key(),
                intervention,
                text(fields, "means", entry),
                unit,
                better.equals("down"),
                target,
                outcomeClass,
                core.equals("true"),
                weight,
                step));
    }

    private @Nullable Target target(Mapping fields, Entry outcome) {
        if (fields.get("target").isEmpty()) {
            return null;
        }
        Optional<Entry> dated = inForce(fields, "target", outcome);
        if (dated.isEmpty() || !(dated.get().value() instanceof Mapping value)) {
            return null;
        }
        Optional<FinancialYear> by = FinancialYear.parse(text(value, "by", dated.get()));
        if (by.isEmpty()) {
            problem(dated.get(), "a target is to be reached by a financial year such as 2020/21");
            return null;
        }
        Fraction number = decimal(text(value, "is", dated.get()), dated.get());
        note(
                value,
                outcome,
                "target",
                "National target of " + outcome.key() + ", by " + by.get() + ".",
                text(fields, "unit", outcome),
                dated.get());
        return new Target(number, by.get());
    }

    private Fraction number(Mapping fields, String name, Entry outcome, String means, String unit) {
        Optional<Entry> dated = inForce(fields, name, outcome);
        if (dated.isEmpty() || !(dated.get().value() instanceof Mapping value)) {
            problem(outcome, "lacks its " + name + " in force on " + day);
            return Fraction.ONE;
        }
        note(value, outcome, name, means, unit, dated.get());
        return decimal(text(value, "is", dated.get()), dated.get());
    }

    /** @param above whether it has to be above 0, and not only 0 or more */
    private void within(
            Mapping fields, String name, Entry outcome, Fraction number, boolean above, @Nullable Unit unit) {
        String outside = WrittenValue.outside(number, 0, above, unit == null ? Long.MAX_VALUE : unit.highest());
        if (outside != null) {
            problem(
                    inForce(fields, name, outcome).orElse(outcome),
                    "the " + name + " of " + outcome.key() + " must be " + outside);
        }
    }

    private void note(Mapping value, Entry outcome, String name, String means, String unit, Entry dated) {
        String standing = text(value, "standing", dated);
        text(value, "source", dated);
        if (!List.of("quoted", "inferred", "assumed").contains(standing)) {
            problem(dated, "standing is quoted, inferred or assumed");
        }
        if (standing.equals("assumed")) {
            assumptions.add(new Assumption(
                    "outcomes/" + outcome.key() + "." + name,
                    means,
                    text(value, "is", dated),
                    unit,
                    NAME,
                    dated.keyPlace().line()));
        }
    }

    /** The latest entry dated on or before the day. */
    private Optional<Entry> inForce(Mapping fields, String name, Entry outcome) {
        Optional<Entry> latest = Optional.empty();
        LocalDate since = LocalDate.MIN;
        if (fields.get(name).orElse(null) instanceof Mapping values) {
            for (Entry value : values.entries()) {
                try {
                    LocalDate from = WrittenDay.of(value.key());
                    if (!from.isAfter(day) && from.isAfter(since)) {
                        latest = Optional.of(value);
                        since = from;
                    }
                } catch (DateTimeParseException noDate) {
                    problem(value, "is not a day such as 2017-04-01");
                }
            }
        }
        return latest;
    }

    private Fraction decimal(String text, Entry entry) {
        try {
            return Fraction.of(PlainNumber.of(text));
        } catch (NumberFormatException noNumber) {
            problem(entry, "a number is wanted, but it is '" + text + "'");
            return Fraction.ONE;
        }
    }

    private String text(Mapping fields, String key, Entry entry) {
        if (fields.get(key).orElse(null) instanceof Scalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(entry, "lacks '" + key + "'");
        return "";
    }

    private <E extends Enum<E>> @Nullable E choice(Mapping fields, String key, Entry entry, E[] constants) {
        List<String> known = Arrays.stream(constants)
                .map(constant -> WrittenValue.camelCase(constant.name()))
                .toList();
        int at = known.indexOf(word(fields, key, entry, known));
        return at < 0 ? null : constants[at];
    }

    /** One of a few words; another one is told where it stands. */
    private String word(Mapping fields, String key, Entry entry, List<String> known) {
        String text = text(fields, key, entry);
        if (!text.isEmpty() && !known.contains(text)) {
            String near = Nearest.to(text, known)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            Place place = fields.get(key).map(Node::place).orElse(entry.keyPlace());
            problems.add(ParameterFile.problem(
                    file,
                    place,
                    "'" + entry.key() + "': " + key + " is one of " + String.join(", ", known) + ", but it is '" + text
                            + "'" + near));
        }
        return text;
    }

    /** What is lacking is lacked once, however often it is asked for. */
    private void problem(Entry entry, String message) {
        Problem problem = ParameterFile.problem(file, entry.keyPlace(), "'" + entry.key() + "': " + message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
