package bpv.rules.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BehaviorDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * The {@code when} part of a rule in a form that does not depend on how it is written. What is joined by {@code and},
 * {@code or} or a comma may stand in any order: which facts match does not depend on it.
 */
final class Conditions {
    private final UnaryOperator<String> name;
    private final List<String> shown = new ArrayList<>();

    /** @param name what takes the place of each word, such as of the name of a binding */
    Conditions(UnaryOperator<String> name) {
        this.name = name;
    }

    /** Each single condition as people read it, in the order in which they stand. */
    List<String> shown() {
        return shown;
    }

    /** The whole in one line; two of the same meaning that differ in no more than order are equal. */
    String plain(BaseDescr part) {
        return plain(part, "");
    }

    private String plain(BaseDescr part, String before) {
        if (part instanceof PatternDescr pattern) {
            return pattern(pattern, before);
        } else if (part instanceof AndDescr and) {
            return "and" + sorted(and, before);
        } else if (part instanceof OrDescr or) {
            return "or" + sorted(or, before + "or ");
        } else if (part instanceof NotDescr not) {
            return "not" + sorted(not, before + "not ");
        } else if (part instanceof ExistsDescr exists) {
            return "exists" + sorted(exists, before + "exists ");
        } else if (part instanceof ForallDescr forall) {
            return "forall" + inOrder(forall.getDescrs(), before + "forall ");
        } else if (part instanceof EvalDescr eval) {
            shown.add(before + "eval( " + Tokens.shown(String.valueOf(eval.getContent())) + " )");
            return "eval(" + words(String.valueOf(eval.getContent())) + ")";
        }
        throw new UnknownShape(part);
    }

    private String sorted(ConditionalElementDescr parts, String before) {
        return parts.getDescrs().stream()
                .map(part -> plain(part, before))
                .sorted()
                .toList()
                .toString();
    }

    private String inOrder(List<? extends BaseDescr> parts, String before) {
        return parts.stream().map(part -> plain(part, before)).toList().toString();
    }

    private String pattern(PatternDescr pattern, String before) {
        List<String> constraints = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr said)) {
                throw new UnknownShape(constraint);
            }
            boolean positional = said.getType() == ExprConstraintDescr.Type.POSITIONAL;
            constraints.add((positional ? said.getPosition() + ";" : "") + words(said.getExpression()));
            shown.add(before + pattern.getObjectType() + "( " + Tokens.shown(said.getExpression()) + " )");
        }
        if (constraints.isEmpty()) {
            shown.add(before + pattern.getObjectType() + "()");
        }
        constraints.sort(null);
        String binding = pattern.getIdentifier() == null
                ? ""
                : words(pattern.getIdentifier()) + (pattern.isUnification() ? ":=" : ":");
        return binding
                + (pattern.isQuery() ? "?" : "")
                + pattern.getObjectType()
                + constraints
                + annotations(pattern)
                + behaviours(pattern)
                + source(pattern, before);
    }

    private static String annotations(PatternDescr pattern) {
        return pattern.getAnnotations().stream()
                .map((AnnotationDescr each) -> each.getName() + each.getValueMap())
                .sorted()
                .toList()
                .toString();
    }

    private static String behaviours(PatternDescr pattern) {
        List<String> all = new ArrayList<>();
        if (pattern.getBehaviors() != null) {
            for (BehaviorDescr each : pattern.getBehaviors()) {
                all.add(each.getType() + " " + each.getSubType() + each.getParameters());
            }
        }
        return all.toString();
    }

    private String source(PatternDescr pattern, String before) {
        BaseDescr source = pattern.getSource();
        if (source == null) {
            return "";
        } else if (source instanceof FromDescr from && from.getDataSource() instanceof MVELExprDescr expression) {
            shown.add(before + pattern.getObjectType() + " from " + Tokens.shown(expression.getExpression()));
            return " from " + words(expression.getExpression());
        } else if (source instanceof EntryPointDescr entry) {
            return " entry-point " + entry.getEntryId();
        } else if (source instanceof CollectDescr collect) {
            return " collect " + plain(collect.getInputPattern(), before + "collect ");
        } else if (source instanceof AccumulateDescr accumulate) {
            return " accumulate " + plain(accumulate.getInput(), before + "accumulate ") + functions(accumulate)
                    + code(accumulate);
        }
        throw new UnknownShape(source);
    }

    private String functions(AccumulateDescr accumulate) {
        List<String> all = new ArrayList<>();
        if (accumulate.getFunctions() != null) {
            accumulate.getFunctions().forEach(each -> {
                all.add(each.getFunction() + " " + (each.getBind() == null ? "" : words(each.getBind()))
                        + Arrays.stream(each.getParams()).map(this::words).toList());
                shown.add("accumulate " + each.getFunction() + Arrays.toString(each.getParams()));
            });
        }
        return all.toString();
    }

    private String code(AccumulateDescr accumulate) {
        List<String> all = new ArrayList<>();
        for (String code : Arrays.asList(
                accumulate.getInitCode(),
                accumulate.getActionCode(),
                accumulate.getReverseCode(),
                accumulate.getResultCode())) {
            all.add(code == null ? "" : words(code));
        }
        return all.toString();
    }

    private String words(String text) {
        return Tokens.plain(text, name);
    }
}
