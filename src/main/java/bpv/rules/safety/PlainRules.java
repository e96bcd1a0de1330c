package bpv.rules.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The same once more as the engine reads it: a package, imports, and rules of patterns. {@link AllowedSource} reads the words;
 * this looks at what the engine's own parser makes of them, so that nothing is built which the two read differently. It
 * matters most for the classic build, which runs a part of what it builds.
 */
public final class PlainRules {
    private static final Set<String> ATTRIBUTES = Set.of("date-effective", "date-expires", "no-loop", "salience");
    private static final Set<Class<?>> GROUPS = Set.of(
            AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class, AccumulateDescr.class);

    private final List<Odd> odd = new ArrayList<>();

    private PlainRules() {}

    /**
     * A part of a rule file that is no plain rule.
     *
     * @param line counted from 1
     * @param what the part is
     */
    public record Odd(int line, String what) {}

    /** What in a file is no plain rule; empty if all is. */
    public static List<Odd> odd(PackageDescr file) {
        PlainRules check = new PlainRules();
        check.all(file.getFunctions(), "a function");
        check.all(file.getFunctionImports(), "an import of a function");
        check.all(file.getGlobals(), "a global");
        check.all(file.getTypeDeclarations(), "a declared fact");
        check.all(file.getEnumDeclarations(), "a declared enum");
        check.all(file.getEntryPointDeclarations(), "an entry point");
        check.all(file.getWindowDeclarations(), "a window");
        for (AccumulateImportDescr accumulate : file.getAccumulateImports()) {
            check.odd(accumulate, "an import of an accumulate");
        }
        if (!file.getAttributes().isEmpty() || file.getUnit() != null) {
            check.odd(file, "an attribute or unit for the whole file");
        }
        file.getRules().forEach(check::rule);
        return List.copyOf(check.odd);
    }

    private void all(Iterable<? extends BaseDescr> parts, String what) {
        parts.forEach(part -> odd(part, what));
    }

    private void odd(BaseDescr part, String what) {
        odd.add(new Odd(Math.max(1, part.getLine()), what));
    }

    private void rule(RuleDescr rule) {
        if (rule.isQuery()
                || rule.getParentName() != null
                || !rule.getNamedConsequences().isEmpty()) {
            odd(rule, "a query, a rule that extends another, or a rule with several consequences");
        }
        for (String attribute : rule.getAttributes().keySet()) {
            if (!ATTRIBUTES.contains(attribute)) {
                odd(rule, "the attribute " + attribute);
            }
        }
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            if (!AllowedWords.OF_CARDS.contains(annotation.getName())) {
                odd(rule, "the annotation " + annotation.getName());
            }
        }
        if (!(rule.getConsequence() instanceof String)) {
            odd(rule, "a consequence that is no text");
        }
        condition(rule.getLhs());
    }

    private void condition(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (part instanceof ConditionalElementDescr group && GROUPS.contains(part.getClass())) {
            group.getDescrs().forEach(inner -> condition((BaseDescr) inner));
        } else {
            odd(part, "a part of a condition that is no pattern");
        }
    }

    private void pattern(PatternDescr pattern) {
        if (!pattern.getAnnotations().isEmpty() || !pattern.getBehaviors().isEmpty()) {
            odd(pattern, "an annotation or a window of a pattern");
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr)) {
                odd(pattern, "a part of a pattern that is no constraint");
            }
        }
        PatternSourceDescr source = pattern.getSource();
        if (source instanceof AccumulateDescr accumulate) {
            accumulate(accumulate);
        } else if (source instanceof CollectDescr collect) {
            condition(collect.getInputPattern());
        } else if (source != null) {
            odd(pattern, "a pattern from elsewhere");
        }
    }

    private void accumulate(AccumulateDescr accumulate) {
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            if (!AllowedWords.OF_ACCUMULATES.contains(function.getFunction())) {
                odd(accumulate, "the accumulate " + function.getFunction());
            }
        }
        if (accumulate.getFunctions().isEmpty()
                || accumulate.getInitCode() != null
                || accumulate.getActionCode() != null) {
            odd(accumulate, "an accumulate with code");
        }
        condition(accumulate.getInput());
    }
}
