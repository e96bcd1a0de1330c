package bpv.cli;

import bpv.http.KeyRing;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv key}: a new key for somebody who may use the assessors' part of the service. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Makes a key for the service: prints the line for its file of keys, and on standard error the key.")
final class KeyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Whose key it is: letters, digits, dots, underscores and hyphens.")
    private String name = "";

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        try {
            KeyRing.NewKey made = KeyRing.newKey(name);
            command.getOut().println(made.line());
            PrintWriter err = command.getErr();
            err.println("bpv: the key, which is shown only now: " + made.key());
            return Exit.DONE;
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailed(String.valueOf(wrong.getMessage()));
        }
    }
}
