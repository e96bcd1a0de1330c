package bpv.policy;

import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.rules.RuleVariants;
import bpv.rules.RuleVariants.Change;
import bpv.rules.mutation.RuleMutant;
import bpv.rules.mutation.RuleMutants;
import bpv.rules.syntax.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every rule of a book, altered in one place at a time; all of them compiled at once. */
final class AlteredRules {
    private AlteredRules() {}

    /** The altered rules of the files whose names begin so, by file and line. */
    static List<Mutant> of(RuleBook book, String only) {
        List<RuleMutant> altered = new ArrayList<>();
        for (String file : book.fileNames()) {
            if (file.startsWith(only) && file.endsWith(".drl") && setOf(file).isPresent()) {
                altered.addAll(RuleMutants.of(RuleFile.read(file, book.fileText(file))));
            }
        }
        RuleVariants variants = RuleVariants.of(
                book,
                altered.stream()
                        .map(each -> new Change(each.file(), each.rule(), each.text()))
                        .toList());
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < altered.size(); i++) {
            RuleMutant each = altered.get(i);
            int index = i;
            mutants.add(new Mutant(
                    each.file(),
                    each.place(),
                    each.rule(),
                    each.said(),
                    setOf(each.file()).orElseThrow(),
                    null,
                    () -> variants.book(index)));
        }
        return mutants;
    }

    private static Optional<RuleSet> setOf(String file) {
        for (RuleSet set : RuleSet.values()) {
            if (file.startsWith(set.folder() + "/")) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }
}
