package bpv.policy.check;

import bpv.assessment.Standing;
import bpv.desk.Level;
import bpv.rules.RuleSet;
import bpv.rules.RuleSources;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.Imports;
import bpv.rules.facts.RuleTypes;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Rule.Annotation;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.RuleFile.Import;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.SyntaxFault;
import bpv.source.Nearest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be told to be wrong from the rule files themselves, before the engine is asked. */
final class OwnLook {
    private final FactModel model = new FactModel();
    private final RuleSources sources;
    private final Told told;
    private final Map<String, String> names = new HashMap<>();
    private final Map<RuleFile, Set<String>> unknown = new HashMap<>();

    OwnLook(RuleSources sources, Told told) {
        this.sources = sources;
        this.told = told;
    }

    void look() {
        sources.trees().forEach(this::file);
    }

    /** By file, the names that it imports or lacks an import of, though there is nothing of that name for it. */
    Map<RuleFile, Set<String>> unknown() {
        return unknown;
    }

    private void file(String name, RuleFile file) {
        file.faults().forEach(fault -> told.fault(file, fault, Level.ERROR));
        Optional<RuleSet> set = RuleSources.set(name);
        packageOf(name, file, set);
        file.imports().forEach(each -> imported(file, each));
        Imports imports = imports(file);
        for (Rule rule : file.rules()) {
            card(file, rule);
            twice(file, rule);
            Dates.check(file, rule, told);
            bindings(file, rule);
            if (set.equals(Optional.of(RuleSet.VALUE))) {
                Points.check(file, rule, told);
            }
            if (!file.hasFault(rule)) {
                RuleTypes.of(model, imports, set.orElse(null), rule).faults().forEach(fault -> fault(file, fault));
            }
        }
        for (String type : imports.borrowed()) {
            told.warning(
                    "missing-import",
                    file,
                    file.packageSpan(),
                    type + " is imported by another file of this folder only.",
                    "Add 'import "
                            + imports.type(type).map(Class::getCanonicalName).orElse(type) + ";' here.");
        }
    }

    private Imports imports(RuleFile file) {
        List<RuleFile> mates = sources.trees().values().stream()
                .filter(other -> other != file && other.packageName().equals(file.packageName()))
                .toList();
        return new Imports(file, mates);
    }

    /** An import that is missing is told once for a file, at the first name that wants it. */
    private void fault(RuleFile file, SyntaxFault fault) {
        boolean importMissing = fault.kind().equals("missing-import");
        String name = fault.span().of(file.text());
        if (!importMissing
                || unknown.computeIfAbsent(file, any -> new HashSet<>()).add(name)) {
            told.fault(file, fault, fault.kind().equals("fact-not-given") ? Level.WARNING : Level.ERROR);
        }
    }

    private void packageOf(String name, RuleFile file, Optional<RuleSet> set) {
        String expected = name.contains("/")
                ? name.substring(0, name.lastIndexOf('/')).replace('-', '_').replace('/', '.')
                : "";
        if (!expected.equals(file.packageName())) {
            told.error(
                    "wrong-package",
                    file,
                    file.packageSpan(),
                    file.packageName().isEmpty()
                            ? "The file names no package."
                            : "The package is " + file.packageName() + ", but the folder is another.",
                    "Write 'package " + expected + ";'.");
        } else if (set.isEmpty()) {
            told.warning(
                    "unused-folder",
                    file,
                    file.packageSpan(),
                    "The program runs no rules of this folder.",
                    "The folders with rules are "
                            + Arrays.stream(RuleSet.values())
                                    .map(RuleSet::folder)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private void imported(RuleFile file, Import each) {
        if (!each.kind().isEmpty()
                || each.type().endsWith(".*")
                || Imports.full(each.type()).isPresent()) {
            return;
        }
        unknown.computeIfAbsent(file, any -> new HashSet<>()).add(each.simpleName());
        List<String> known =
                model.importable().stream().map(Class::getCanonicalName).toList();
        String near = Nearest.to(each.type(), known).orElse("");
        Optional<String> moved = model.importable(each.simpleName()).map(Class::getCanonicalName);
        told.error(
                "unknown-import",
                file,
                each.typeSpan(),
                "There is nothing called " + each.type() + " to import.",
                moved.or(() -> near.isEmpty() ? Optional.empty() : Optional.of(near))
                        .map(meant -> "Did you mean " + meant + "?")
                        .orElse(null));
    }

    private void card(RuleFile file, Rule rule) {
        for (String part : List.of("criterion", "source", "standing")) {
            if (rule.annotation(part).map(Annotation::value).orElse("").isBlank()) {
                missing(file, rule, part);
            }
        }
        List<String> standings =
                Arrays.stream(Standing.values()).map(Standing::key).toList();
        rule.annotation("standing")
                .filter(standing -> !standing.value().isBlank() && !standings.contains(standing.value()))
                .ifPresent(standing -> told.error(
                        "unknown-standing",
                        file,
                        standing.valueSpan(),
                        "A standing is quoted, inferred or assumed, but this is '" + standing.value() + "'.",
                        Nearest.to(standing.value(), standings)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse(null)));
    }

    /** At the annotation that may have been meant, or else at the name of the rule. */
    private void missing(RuleFile file, Rule rule, String part) {
        Optional<Annotation> near = rule.annotations().stream()
                .filter(each -> Nearest.to(each.name(), List.of(part)).isPresent())
                .findFirst();
        told.error(
                "missing-" + part,
                file,
                near.map(Annotation::span).orElse(rule.nameSpan()),
                "The card of this rule lacks its " + part + ".",
                near.filter(each -> !each.name().equals(part))
                        .map(each -> "Did you mean @" + part + "?")
                        .orElse("Add @" + part + "( \"...\" ) below the name."));
    }

    private void twice(RuleFile file, Rule rule) {
        String place = file.name() + ":" + rule.span().place().line();
        String other = names.putIfAbsent(file.packageName() + "/" + rule.name(), place);
        if (other != null) {
            told.error(
                    "duplicate-rule",
                    file,
                    rule.nameSpan(),
                    "Another rule is called \"" + rule.name() + "\" already, at " + other + ".",
                    "Say in its name which case this rule is for.");
        }
    }

    private void bindings(RuleFile file, Rule rule) {
        Set<String> known = new HashSet<>();
        boolean alternatives = rule.conditions()
                .anyMatch(each -> each instanceof bpv.rules.syntax.Condition.Group group
                        && group.join() == bpv.rules.syntax.Condition.Join.OR);
        for (Binding binding : rule.bindings()) {
            if (!known.add(binding.name()) && !alternatives) {
                told.error(
                        "duplicate-name",
                        file,
                        binding.span(),
                        binding.name() + " is the name of something else in this rule already.",
                        "Give it another name.");
            }
        }
    }

    /** A range of a rule file that is left out, so that the rest can be compiled: blanks instead, lines kept. */
    static String without(String text, Span span) {
        String gone = span.of(text).replaceAll("[^\\r\\n]", " ");
        return text.substring(0, span.start()) + gone + text.substring(span.end());
    }
}
