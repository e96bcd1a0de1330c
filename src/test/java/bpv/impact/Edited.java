package bpv.impact;

import bpv.ExampleRound;
import bpv.SharedRules;
import bpv.rules.RulesCopy;
import bpv.rules.RulesEdit;
import bpv.rules.RulesFolder;
import bpv.source.SourceFiles;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** The impact of edits of a copy of the project's rules on the example round. */
final class Edited {
    static final Path CACHE = Path.of("target/compiled-rules");

    private Edited() {}

    static RulesEdit edit(RulesCopy copy) {
        return RulesEdit.between(RulesFolder.at(SharedRules.FOLDER), RulesFolder.at(copy.folder()), CACHE);
    }

    static Impact impact(RulesCopy copy) {
        return new ImpactStudy(edit(copy), SourceFiles.find(List.of(ExampleRound.FOLDER)), null)
                .impact("rules", "edited", step -> {});
    }

    static String written(Impact impact, ImpactFormat format) {
        StringWriter out = new StringWriter();
        format.write(impact, out);
        return out.toString();
    }
}
