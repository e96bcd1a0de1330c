package bpv.policy.analysis;

import bpv.policy.analysis.Formula.All;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.FactType.Kind;
import bpv.rules.facts.Imports;
import bpv.rules.syntax.Condition;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The condition of one rule as a formula over its one subject, with the numbers that are in force put in for their names.
 */
final class RuleReading {
    private final FactModel model;
    private final Imports imports;
    private final @Nullable Object numbers;
    private final List<Formula> parts = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Opaque> opaque = new ArrayList<>();
    private final Meaning meaning;
    private @Nullable Class<?> subject;

    /**
     * Something that is not understood.
     *
     * @param text what stands there
     * @param whole whether the rule cannot be analysed because of it; else it is taken as true or false as a whole
     */
    record Opaque(Span span, String text, boolean whole) {}

    /**
     * What was read.
     *
     * @param subject the class that it is about
     * @param condition when it applies; null if that is not understood
     * @param spans where each part of the condition stands
     * @param opaque what is not understood
     */
    record Read(@Nullable Class<?> subject, @Nullable All condition, List<Span> spans, List<Opaque> opaque) {
        Read {
            spans = List.copyOf(spans);
            opaque = List.copyOf(opaque);
        }
    }

    private RuleReading(FactModel model, Imports imports, @Nullable Object numbers, String text) {
        this.model = model;
        this.imports = imports;
        this.numbers = numbers;
        this.meaning = new Meaning(imports, text, opaque);
    }

    /**
     * Reads one rule.
     *
     * @param numbers the numbers in force, as rules of the set are given them; null if there are none
     * @param text the text of the rule file
     */
    static Read of(FactModel model, Imports imports, @Nullable Object numbers, String text, Rule rule) {
        RuleReading reading = new RuleReading(model, imports, numbers, text);
        for (Condition condition : rule.when()) {
            if (!(condition instanceof Pattern pattern) || !reading.pattern(pattern)) {
                reading.opaque.add(new Opaque(condition.span(), condition.span().of(text), true));
                return new Read(reading.subject, null, List.of(), reading.opaque);
            }
        }
        boolean understood = reading.subject != null && rule.isReadWhole();
        return new Read(reading.subject, understood ? new All(reading.parts) : null, reading.spans, reading.opaque);
    }

    private boolean pattern(Pattern pattern) {
        Optional<Class<?>> type = imports.type(pattern.type());
        if (pattern.origin() != null || type.isEmpty()) {
            return false;
        }
        if (model.of(type.get()).kind() == Kind.NUMBERS) {
            return numbers(pattern, type.get());
        }
        if (subject != null) {
            return false;
        }
        subject = type.get();
        meaning.subject(type.get(), pattern.binding());
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding() != null) {
                meaning.name(constraint.binding(), constraint.expression());
            }
            if (!constraint.onlyNames()) {
                parts.add(meaning.formula(constraint.expression()));
                spans.add(constraint.expression().span());
            }
        }
        return true;
    }

    /** Of numbers only names are taken; a rule that tests one is left to the engine. */
    private boolean numbers(Pattern pattern, Class<?> type) {
        if (!type.isInstance(numbers)) {
            return false;
        }
        if (pattern.binding() != null) {
            meaning.constant(pattern.binding().name(), numbers);
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding() == null || !constraint.onlyNames()) {
                return false;
            }
            String path = constraint.expression().span().of(meaning.text());
            Object value = FactLook.at(numbers, path.replace("()", "").strip());
            if (value == null) {
                return false;
            }
            meaning.constant(constraint.binding().name(), value);
        }
        return true;
    }
}
