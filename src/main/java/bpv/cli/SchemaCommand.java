package bpv.cli;

import bpv.document.BidSchema;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bpv schema}: the JSON Schema of a bid document, by which an editor completes and checks it. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema (2020-12) of a bid document.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the schema to this file.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        String schema = BidSchema.write(rules.round().form());
        Output.write(out, Objects.requireNonNull(spec).commandLine().getOut(), writer -> writer.write(schema));
        return Exit.DONE;
    }
}
