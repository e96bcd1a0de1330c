package bpv.rules;

import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who may bid in a round and for how much money, as far as a rules folder says so that may have faults elsewhere.
 *
 * @param footprints the Alliances
 * @param money on the day of assessment that the folder names
 */
public record RoundOutline(Footprints footprints, AllocationParameters money) {
    private static final String MONEY = RuleSet.ALLOCATION.folder() + "/parameters.yaml";

    /** Of a folder; empty if these very files have faults, which are told elsewhere. */
    public static Optional<RoundOutline> of(RuleSources sources) {
        try {
            RuleFiles files = sources.files();
            AllocationParameters last = money(files, LocalDate.MAX);
            return Optional.of(new RoundOutline(ReferenceFiles.read(files), money(files, last.assessmentDay())));
        } catch (RulesRejected toldElsewhere) {
            return Optional.empty();
        }
    }

    private static AllocationParameters money(RuleFiles files, LocalDate day) {
        return ParameterBinder.bind(ParameterFile.read(files, MONEY, day), AllocationParameters.class);
    }
}
