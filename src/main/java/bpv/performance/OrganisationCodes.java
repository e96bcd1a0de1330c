package bpv.performance;

import bpv.alliance.Footprints;
import bpv.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a rules folder that say which footprint a code of the published files counts to. */
public final class OrganisationCodes {
    private OrganisationCodes() {}

    /** What is wrong with those of a folder, at their lines, so that an import of figures would be refused. */
    public static List<Problem> problems(Path rules, Footprints footprints) {
        List<Problem> problems = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            Path file = rules.resolve(basis.codes());
            if (Files.exists(file)) {
                OrganisationFile.read(basis, KeptFile.read(file, problems), footprints, problems);
            }
        }
        return problems;
    }

    /** Of the files that a folder should have, those that are not there, relative to it. */
    public static List<String> missing(Path rules) {
        List<String> missing = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            if (Files.notExists(rules.resolve(basis.codes()))) {
                missing.add(basis.codes());
            }
        }
        return missing;
    }
}
