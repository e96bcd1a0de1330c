package bpv.rules;

import java.nio.file.Path;

/** The files of a rules folder as they were at one moment, here or in an earlier revision; nothing is compiled yet. */
public final class RulesFolder {
    private final RuleFiles files;

    private RulesFolder(RuleFiles files) {
        this.files = files;
    }

    /**
     * A folder as it is now.
     *
     * @throws RulesRejected if there is no such folder, or something in it cannot be read
     */
    public static RulesFolder at(Path folder) {
        return new RulesFolder(RuleFiles.read(folder));
    }

    /**
     * A folder as it was in a revision of the git repository that it is in.
     *
     * @param revision as git takes it, such as {@code main}, {@code v1.2} or {@code HEAD~3}
     * @throws RulesRejected if there is no git, no repository, no such revision, or no such folder in it
     */
    public static RulesFolder at(Path folder, String revision) {
        return new RulesFolder(GitRevision.read(folder, revision));
    }

    /** How messages name it. */
    public String shown() {
        return files.shown("");
    }

    RuleFiles files() {
        return files;
    }
}
