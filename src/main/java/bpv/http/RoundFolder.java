package bpv.http;

import bpv.document.BidReader;
import bpv.report.RoundResult;
import bpv.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The round of a folder. It is read and assessed when it is first asked for and again when other rules are in force; in
 * between its documents are what they were.
 */
final class RoundFolder {
    private final Path folder;
    private @Nullable RulesInForce by;
    private @Nullable RoundResult result;

    RoundFolder(Path folder) {
        this.folder = folder;
    }

    synchronized RoundResult result(RulesInForce rules) {
        RoundResult known = result;
        if (known == null || by != rules) {
            SourceFiles found = SourceFiles.find(List.of(folder.toString()));
            known = rules.round().assess(BidReader.readAll(found, rules.round().form()), file -> {});
            by = rules;
            result = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
