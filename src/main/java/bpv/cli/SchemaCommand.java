package bpv.cli;

import bpv.document.BidSchema;
import bpv.policy.ScenarioSchema;
import bpv.projection.PerformanceSchema;
import bpv.projection.Projection;
import bpv.round.Round;
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
        description = "Prints the JSON Schema (2020-12) of a bid document, of a file of the rules folder, or of"
                + " performance scenarios.")
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
            description = "bid, numbers (parameters.yaml), scenarios (*.scenarios.yaml) or performance (performance"
                    + " scenarios of what-if); by default bid.")
    private Kind kind = Kind.bid;

    /** Of what the schema is; the constants are what is written on the command line. */
    enum Kind {
        bid,
        numbers,
        scenarios,
        performance
    }

    @Override
    public Integer call() {
        String schema = switch (kind) {
            case bid -> BidSchema.write(rules.round().form());
            case numbers -> NumbersSchema.write();
            case scenarios -> ScenarioSchema.write(rules.folder());
            case performance -> {
                Round round = rules.round();
                yield PerformanceSchema.write(round.footprints().ids(), new Projection(round).windows());
            }
        };
        Output.write(out, Objects.requireNonNull(spec).commandLine().getOut(), writer -> writer.write(schema));
        return Exit.DONE;
    }
}
