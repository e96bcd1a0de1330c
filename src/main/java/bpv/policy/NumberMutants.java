package bpv.policy;

import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alters each number of the rule sets and of the outcomes by the smallest step of its unit, up and down. */
final class NumberMutants {
    private static final String OUTCOMES = "outcomes/outcomes.yaml";
    private static final List<String> OF_OUTCOMES = List.of("target", "weight", "credibleStep");
    private static final List<String> WORDS_OF_OUTCOMES = List.of("better", "core");

    private final RuleBook book;
    private final String file;
    private final String text;
    private final List<Mutant> found = new ArrayList<>();
    private @Nullable LocalDate from;

    private NumberMutants(RuleBook book, String file) {
        this.book = book;
        this.file = file;
        this.text = book.fileText(file);
    }

    /** Every altered number, by file and line; limits of policy decide nothing of one bid, so that no scenario is about them. */
    static List<Mutant> of(RuleBook book) {
        List<Mutant> all = new ArrayList<>();
        for (RuleSet set : RuleSet.values()) {
            String file = set.folder() + "/parameters.yaml";
            if (set != RuleSet.LIMITS && book.fileNames().contains(file)) {
                NumberMutants mutants = new NumberMutants(book, file);
                mutants.root().entries().forEach(number -> mutants.number(set, number));
                all.addAll(mutants.found);
            }
        }
        NumberMutants outcomes = new NumberMutants(book, OUTCOMES);
        outcomes.root().entries().forEach(outcomes::outcome);
        all.addAll(outcomes.found);
        return all;
    }

    private Mapping root() {
        return TextParser.parse(file, text.getBytes(StandardCharsets.UTF_8))
                                .root()
                                .orElse(null)
                        instanceof Mapping root
                ? root
                : new Mapping(List.of(), Place.START, "");
    }

    private void number(RuleSet set, Entry number) {
        if (number.value() instanceof Mapping fields) {
            fields.get("values").ifPresent(values -> dated(number.key(), values, book.choices(set, number.key())));
        }
    }

    private void outcome(Entry outcome) {
        if (!(outcome.value() instanceof Mapping fields)) {
            return;
        }
        for (String name : OF_OUTCOMES) {
            fields.get(name).ifPresent(values -> dated(outcome.key() + "." + name, values, List.of()));
        }
        for (String name : WORDS_OF_OUTCOMES) {
            fields.get(name).ifPresent(word -> value(outcome.key() + "." + name, word, List.of()));
        }
    }

    /** Each dated value; and the days that part two values. */
    private void dated(String name, Node values, List<String> choices) {
        if (!(values instanceof Mapping dated)) {
            return;
        }
        for (Entry entry : dated.entries()) {
            boolean first = entry == dated.entries().get(0);
            from = first ? null : day(entry.key());
            if (entry.value() instanceof Mapping value) {
                value.get("is").ifPresent(is -> value(name, is, choices));
                value.get("by").ifPresent(by -> value(name + " by", by, choices));
            }
            if (!first) {
                altered(name, new Scalar(entry.key(), false, entry.keyPlace(), ""), List.of());
            }
        }
        from = null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException toldElsewhere) {
            return null;
        }
    }

    private void value(String name, Node node, List<String> choices) {
        if (node instanceof Scalar scalar) {
            altered(name, scalar, choices);
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> value(name, item, choices));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> value(name + " of " + entry.key(), entry.value(), choices));
        }
    }

    private void altered(String name, Scalar scalar, List<String> choices) {
        int at = offset(scalar.place());
        at = text.startsWith("\"", at) || text.startsWith("'", at) ? at + 1 : at;
        if (!text.startsWith(scalar.text(), at)) {
            return;
        }
        for (String other : NextValues.of(scalar.text(), choices)) {
            String changed = text.substring(0, at)
                    + other
                    + text.substring(at + scalar.text().length());
            found.add(new Mutant(
                    file,
                    scalar.place(),
                    name,
                    scalar.text() + " became " + other,
                    null,
                    from,
                    () -> Optional.of(book.with(file, changed))));
        }
    }

    /** Where a place is in the text. */
    private int offset(Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, place.column() - 1);
    }
}
