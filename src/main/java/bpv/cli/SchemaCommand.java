package bpv.cli;

import bpv.document.BidSchema;
import bpv.policy.ScenarioSchema;
import bpv.rules.NumbersSchema;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bpv schema}: a JSON Schema, by which an editor completes and checks what is written. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema (2020-12) of a bid document, or of a file of the rules folder.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the schema to this file.")
    private @Nullable Path out;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "bid",
            description = "bid, numbers (parameters.yaml) or scenarios (*.scenarios.yaml); by default bid.")
    private Kind kind = Kind.bid;

    /** Of what the schema is; the constants are what is written on the command line. */
    enum Kind {
        bid,
        numbers,
        scenarios
    }

    @Override
    public Integer call() {
        String schema = switch (kind) {
            case bid -> BidSchema.write(rules.round().form());
            case numbers -> NumbersSchema.write();
            case scenarios -> ScenarioSchema.write(rules.folder());
        };
        Output.write(out, Objects.requireNonNull(spec).commandLine().getOut(), writer -> writer.write(schema));
        return Exit.DONE;
    }
}
