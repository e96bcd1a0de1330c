package bpv.policy;

import bpv.rules.RuleSources;
import bpv.rules.RuleText;
import bpv.rules.facts.FactField;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.FactType;
import bpv.rules.syntax.Condition;
import bpv.rules.syntax.Condition.Accumulate;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Evaluation;
import bpv.rules.syntax.Condition.Group;
import bpv.rules.syntax.Condition.Join;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a rule asks for, in words that need no knowledge of the language of rules. */
final class PlainConditions {
    private static final Map<String, String> COMPARED = Map.of(
            "==", " is ",
            "!=", " is not ",
            ">=", " is at least ",
            "<=", " is at most ",
            ">", " is more than ",
            "<", " is less than ",
            "&&", " and ",
            "||", " or ",
            "contains", " has ",
            "not contains", " has not ");

    private static final Map<String, String> CALLED = Map.of(
            "atLeast", " is at least ",
            "atMost", " is at most ",
            "above", " is above ",
            "below", " is below ",
            "isAfter", " is after ",
            "isBefore", " is before ",
            "isEqual", " is the same day as ",
            "equals", " is ",
            "contains", " has ");

    private final RuleSources sources;
    private final FactModel model = new FactModel();

    PlainConditions(RuleSources sources) {
        this.sources = sources;
    }

    private Optional<Rule> tree(RuleText text) {
        return Optional.ofNullable(sources.trees().get(text.card().file()))
                .flatMap(file -> file.rule(text.card().rule()));
    }

    /** The conditions of a rule as one sentence without its full stop. */
    String of(RuleText text) {
        Rule rule = tree(text).orElse(null);
        RuleFile file = sources.trees().get(text.card().file());
        if (rule == null || file == null || !rule.isReadWhole()) {
            return "its conditions could not be put into words; see the file";
        }
        Map<String, String> names = names(rule);
        List<String> said = rule.when().stream()
                .map(condition -> said(condition, names, file))
                .filter(words -> !words.isEmpty())
                .toList();
        return said.isEmpty() ? "always" : String.join("; and ", said);
    }

    /** The fields that the rules look at, by name, with what each means. */
    Map<String, String> fields(List<RuleText> texts) {
        Map<String, String> fields = new TreeMap<>();
        for (RuleText text : texts) {
            tree(text).stream().flatMap(Rule::patterns).forEach(pattern -> {
                FactType type = type(pattern.type()).orElse(null);
                if (type != null && type.kind() == FactType.Kind.GIVEN) {
                    pattern.constraints().stream()
                            .flatMap(constraint -> constraint.expression().all())
                            .flatMap(part -> name(part).stream())
                            .flatMap(name -> type.field(name).stream())
                            .forEach(field -> fields.put(words(field.name()), meaning(field)));
                }
            });
        }
        return fields;
    }

    private static String meaning(FactField field) {
        return field.meaning().isEmpty() ? field.typeInWords() : field.meaning();
    }

    private static Optional<String> name(Expression part) {
        if (part instanceof Name name) {
            return Optional.of(name.name());
        }
        return part instanceof Call call && call.target() == null ? Optional.of(call.name()) : Optional.empty();
    }

    private Optional<FactType> type(String name) {
        return model.importable(name.substring(name.lastIndexOf('.') + 1)).map(model::of);
    }

    /** What variables stand for: a number of the rules folder, a field, or a fact. */
    private Map<String, String> names(Rule rule) {
        Map<String, String> names = new HashMap<>();
        rule.patterns().forEach(pattern -> {
            String type = pattern.type();
            if (pattern.binding() != null) {
                names.put(pattern.binding().name(), words(type));
            }
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.binding() != null && constraint.onlyNames()) {
                    String field = words(constraint.expression(), names);
                    names.put(constraint.binding().name(), type.endsWith("Parameters") ? "*" + field + "*" : field);
                }
            }
        });
        return names;
    }

    private String said(Condition condition, Map<String, String> names, RuleFile file) {
        if (condition instanceof Pattern pattern) {
            List<String> tests = pattern.constraints().stream()
                    .filter(constraint -> !constraint.onlyNames())
                    .map(constraint -> words(constraint.expression(), names))
                    .toList();
            return String.join(", and ", tests);
        }
        if (condition instanceof Group group) {
            List<String> parts = group.parts().stream()
                    .map(part -> within(part, names, file))
                    .toList();
            return joined(group.join(), parts);
        }
        if (condition instanceof Evaluation evaluation) {
            return words(evaluation.expression(), names);
        }
        if (condition instanceof Accumulate accumulate) {
            String counted = accumulate.figures().stream()
                    .map(figure -> words(figure.name()))
                    .collect(Collectors.joining(" and "));
            String tests = accumulate.constraints().stream()
                    .map(constraint -> words(constraint.expression(), names))
                    .collect(Collectors.joining(", and "));
            return counted + " over all of: " + within(accumulate.source(), names, file)
                    + (tests.isEmpty() ? "" : ", where " + tests);
        }
        return "as the file says: "
                + file.text()
                        .substring(condition.span().start(), condition.span().end());
    }

    private String within(Condition condition, Map<String, String> names, RuleFile file) {
        String said = said(condition, names, file);
        String fact = condition instanceof Pattern pattern ? words(pattern.type()) : "";
        return fact.isEmpty() ? said : said.isEmpty() ? "a fact of *" + fact + "*" : "*" + fact + "* in which " + said;
    }

    private static String joined(Join join, List<String> parts) {
        return switch (join) {
            case AND -> String.join(", and ", parts);
            case OR -> "either " + String.join(", or ", parts);
            case NOT -> "there is no " + String.join(", and ", parts);
            case EXISTS -> "there is " + String.join(", and ", parts);
            case FORALL -> "in every case " + String.join(": ", parts);
        };
    }

    private String words(Expression expression, Map<String, String> names) {
        if (expression instanceof Name name) {
            return names.getOrDefault(name.name(), words(name.name()));
        }
        if (expression instanceof Member member) {
            boolean constant = member.name().equals(member.name().toUpperCase(Locale.ROOT));
            String of = words(member.target(), names);
            return constant
                    ? member.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    : words(member.name()) + " of " + of;
        }
        if (expression instanceof Literal literal) {
            return literal.kind() == LiteralKind.NULL ? "nothing" : literal.value();
        }
        if (expression instanceof Prefixed prefixed) {
            String inner = words(prefixed.operand(), names);
            return prefixed.operator().equals("!") ? negated(inner) : "minus " + inner;
        }
        if (expression instanceof Binary binary) {
            return binary(binary, names);
        }
        if (expression instanceof Among among) {
            return words(among.operand(), names)
                    + (among.negated() ? " is none of " : " is one of ")
                    + among.values().stream().map(value -> words(value, names)).collect(Collectors.joining(", "));
        }
        if (expression instanceof Call call) {
            return called(call, names);
        }
        if (expression instanceof Enclosed enclosed) {
            return "(" + words(enclosed.inner(), names) + ")";
        }
        List<String> parts = new ArrayList<>();
        expression.parts().forEach(part -> parts.add(words(part, names)));
        return String.join(", ", parts);
    }

    private static String negated(String inner) {
        for (String verb : List.of(
                " is at least ",
                " is at most ",
                " is above ",
                " is below ",
                " is after ",
                " is before ",
                " is empty")) {
            if (inner.contains(verb)) {
                return inner.replace(verb, verb.replace(" is ", " is not "));
            }
        }
        return "not: " + inner;
    }

    private String binary(Binary binary, Map<String, String> names) {
        boolean nothing = binary.right() instanceof Literal literal && literal.kind() == LiteralKind.NULL;
        String left = words(binary.left(), names);
        if (nothing && binary.operator().equals("==")) {
            return left + " is not given";
        }
        if (nothing && binary.operator().equals("!=")) {
            return left + " is given";
        }
        String between = COMPARED.getOrDefault(binary.operator(), " " + binary.operator() + " ");
        return left + between + words(binary.right(), names);
    }

    private String called(Call call, Map<String, String> names) {
        String arguments = call.arguments().stream()
                .map(argument -> words(argument, names))
                .collect(Collectors.joining(", "));
        Expression target = call.target();
        if (target == null) {
            return words(call.name()) + (arguments.isEmpty() ? "" : " " + arguments);
        }
        String of = words(target, names);
        if (call.name().equals("isEmpty")) {
            return of + " is empty";
        }
        String verb = CALLED.get(call.name());
        return verb != null
                ? of + verb + arguments
                : words(call.name()) + " of " + of + (arguments.isEmpty() ? "" : " (" + arguments + ")");
    }

    /** {@code evidenceHasReference} as words. */
    private static String words(String name) {
        String bare = name.substring(name.lastIndexOf('.') + 1).replace("$", "");
        return bare.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
