package bpv.rules.mutation;

import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.tracing.KnownTypes;
import java.util.ArrayList;
import java.util.List;

/** Every alteration of rules that is tried. */
public final class RuleMutants {
    private RuleMutants() {}

    /** The rules of a file altered in one place each, in the order of the file. */
    public static List<RuleMutant> of(RuleFile file) {
        List<RuleMutant> mutants = new ArrayList<>();
        for (Rule rule : file.rules()) {
            KnownTypes types = new KnownTypes(file, rule);
            Alterations found = new Alterations(file, rule);
            new ConditionMutants(found, types).of(rule);
            new ResultMutants(found, types).of(rule);
            mutants.addAll(found.found());
        }
        return mutants;
    }
}
