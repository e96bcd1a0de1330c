package bpv;

import bpv.rules.RuleBook;
import java.nio.file.Path;

/** The project's own rules, compiled once for all tests of a run. */
public final class SharedRules {
    public static final Path FOLDER = Path.of("rules");

    private SharedRules() {}

    public static RuleBook book() {
        return Once.BOOK;
    }

    private static final class Once {
        private static final RuleBook BOOK = RuleBook.load(FOLDER, Path.of("target/compiled-rules"));
    }
}
