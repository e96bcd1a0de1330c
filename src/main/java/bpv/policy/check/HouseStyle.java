package bpv.policy.check;

import bpv.desk.Level;
import bpv.policy.Scenarios;
import bpv.rules.RuleSet;
import bpv.rules.RuleSources;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.Imports;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the house asks of a rules folder: of its rule files, its numbers and its scenarios. */
final class HouseStyle {
    private final RuleSources sources;
    private final Scenarios scenarios;
    private final FactModel model = new FactModel();
    private final Told told;

    HouseStyle(RuleSources sources, Scenarios scenarios, Told told) {
        this.sources = sources;
        this.scenarios = scenarios;
        this.told = told;
    }

    void check() {
        Joins joins = new Joins(model, told);
        Set<String> criteria = new HashSet<>();
        for (Map.Entry<String, RuleFile> entry : sources.trees().entrySet()) {
            RuleFile file = entry.getValue();
            String folder = entry.getKey().contains("/")
                    ? entry.getKey().substring(0, entry.getKey().lastIndexOf('/'))
                    : "";
            Imports imports = new Imports(file);
            new FileStyle(file, told).check();
            for (Rule rule : file.rules()) {
                new RuleStyle(file, rule, told).check(folder, criteria.add(rule.criterion()));
                joins.check(file, imports, rule);
            }
        }
        demanded();
        new ScenarioStyle(sources, scenarios, told).check();
        new NumberStyle(sources, model, told).check();
        new LimitStyle(sources, told).check();
        new SourcesStyle(sources, told).check();
        if (told.remarks().stream().noneMatch(remark -> remark.level() == Level.ERROR)) {
            new FactUse(sources, model, told).check();
        }
    }

    /** Criteria that the program reads by name have to be answered by the rules of their set. */
    private void demanded() {
        for (RuleSet set : RuleSet.values()) {
            Set<String> answered = new HashSet<>();
            if (sources.trees().entrySet().stream().anyMatch(entry -> isUnread(set, entry))) {
                continue;
            }
            sources.trees().forEach((name, file) -> {
                if (name.startsWith(set.folder() + "/")) {
                    file.rules().forEach(rule -> answered.add(rule.criterion()));
                }
            });
            for (String criterion : set.demanded()) {
                if (!answered.isEmpty() && !answered.contains(criterion)) {
                    missing(set, criterion);
                }
            }
        }
    }

    /** Whether a file of a set may hold rules that could not be read. */
    private static boolean isUnread(RuleSet set, Map.Entry<String, RuleFile> entry) {
        RuleFile file = entry.getValue();
        return entry.getKey().startsWith(set.folder() + "/")
                && !(file.faults().isEmpty() && file.doubts().isEmpty());
    }

    private void missing(RuleSet set, String criterion) {
        sources.trees().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(set.folder() + "/"))
                .findFirst()
                .ifPresent(entry -> told.error(
                        "criterion-without-rule",
                        entry.getValue(),
                        entry.getValue().packageSpan(),
                        "No rule of " + set.folder() + " answers " + criterion + ", which the program has to know.",
                        "Write its rules, with @criterion( \"" + criterion + "\" )."));
    }
}
