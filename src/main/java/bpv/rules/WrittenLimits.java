package bpv.rules;

import bpv.assessment.Assumption;
import bpv.assessment.Standing;
import bpv.rules.ParameterFile.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The limits of policy that a rules folder words. A folder need not have any.
 *
 * @param file the file as messages name it
 * @param all those in force on a day, {@code none} among them, in the order of the file
 */
public record WrittenLimits(String file, List<WrittenLimit> all) {
    private static final String FILE = RuleSet.LIMITS.folder() + "/parameters.yaml";

    public WrittenLimits {
        all = List.copyOf(all);
    }

    /**
     * Every limit that a folder words, of whatever day, to be looked at for mistakes.
     *
     * @throws RulesRejected if the file is no file of dated values
     */
    public static WrittenLimits ever(RuleSources sources) {
        RuleFiles files = sources.files();
        return files.has(FILE)
                ? of(files, ParameterFile.read(files, FILE, LocalDate.MAX).history())
                : new WrittenLimits(files.shown(FILE), List.of());
    }

    static WrittenLimits on(RuleFiles files, LocalDate day) {
        return of(files, dated(files, day));
    }

    private static WrittenLimits of(RuleFiles files, Collection<Dated> dated) {
        return new WrittenLimits(
                files.shown(FILE),
                dated.stream()
                        .map(each -> new WrittenLimit(each.name(), each.source(), each.value(), each.namePlace()))
                        .toList());
    }

    private static Collection<Dated> dated(RuleFiles files, LocalDate day) {
        return files.has(FILE) ? ParameterFile.read(files, FILE, day).inForce().values() : List.of();
    }

    /** Those in force on a day that no source says. That there is no limit is nothing that a result rests on. */
    static List<Assumption> assumptions(RuleFiles files, LocalDate day) {
        List<Assumption> assumptions = new ArrayList<>();
        for (Dated limit : dated(files, day)) {
            if (limit.standing() == Standing.ASSUMED && !WrittenLimit.isNone(limit.value())) {
                assumptions.add(new Assumption(
                        RuleSet.LIMITS.folder() + "/" + limit.name(),
                        limit.means(),
                        limit.shown(),
                        limit.unit(),
                        FILE,
                        limit.place().line()));
            }
        }
        return assumptions;
    }

    /** The names of limits on sections, whether in force or not. */
    public List<String> limitNames() {
        return all.stream()
                .map(WrittenLimit::name)
                .filter(name -> !name.equals(WrittenLimit.CARRY_FORWARD))
                .distinct()
                .toList();
    }
}
