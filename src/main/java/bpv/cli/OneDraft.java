package bpv.cli;

import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One draft named on the command line: a file, and no folder. */
record OneDraft(String name, byte[] bytes) {
    /**
     * Reads it.
     *
     * @param written the files that are to be written, none of which may be the draft
     */
    static OneDraft read(String file, @Nullable Path... written) {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new CommandFailed(file + " is a folder; name one draft.");
        }
        if (!Files.exists(path)) {
            throw new CommandFailed("there is no file '" + file + "'; check the path.");
        }
        SourceFiles found = SourceFiles.find(List.of(file));
        for (Path target : written) {
            Output.mustNotBe(target, found);
        }
        for (SourceFile source : found.files()) {
            try {
                return new OneDraft(source.name(), source.read());
            } catch (IOException unreadable) {
                throw new CommandFailed("'" + file + "' cannot be read: " + unreadable.getMessage());
            }
        }
        throw new CommandFailed("'" + file + "' cannot be read.");
    }
}
