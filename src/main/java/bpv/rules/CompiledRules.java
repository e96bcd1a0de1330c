package bpv.rules;

import bpv.assessment.RuleCard;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules that are ready to run: one knowledge base for each set, and the card of each rule. */
record CompiledRules(Map<RuleSet, KieBase> bases, Map<String, RuleCard> cards) {

    /** One knowledge base for each set, from the executable models of their packages. */
    static CompiledRules of(List<Model> models, Map<String, RuleCard> cards) {
        Map<RuleSet, KieBase> bases = new EnumMap<>(RuleSet.class);
        for (RuleSet set : RuleSet.values()) {
            List<Model> own = models.stream()
                    .filter(model -> set.packageName().equals(model.getPackageName()))
                    .toList();
            bases.put(set, KieBaseBuilder.createKieBaseFromModel(own));
        }
        return new CompiledRules(bases, cards);
    }
}
