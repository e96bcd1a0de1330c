package bpv.rules;

import bpv.alliance.Footprints;
import bpv.release.ReleaseParameters;
import java.time.LocalDate;

/**
 * What a rules folder says of footprints and of the release, for those who need no rule: nothing is compiled.
 *
 * @param footprints the Alliances and their 62-day figures
 * @param release the latest numbers of the release
 */
public record ReferenceData(Footprints footprints, ReleaseParameters release) {
    /** @throws RulesRejected if reference data or numbers have faults, with file and line */
    public static ReferenceData of(RulesFolder folder) {
        String numbers = RuleSet.RELEASE.folder() + "/parameters.yaml";
        ParameterFile file = ParameterFile.read(folder.files(), numbers, LocalDate.MAX);
        return new ReferenceData(
                ReferenceFiles.read(folder.files()), ParameterBinder.bind(file, ReleaseParameters.class));
    }
}
