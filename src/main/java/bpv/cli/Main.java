package bpv.cli;

import bpv.round.NoPlan;
import bpv.round.Version;
import bpv.rules.RulesRejected;
import bpv.rules.SilentRules;
import bpv.rules.UnusableRule;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Assesses bids for Cancer Transformation Funding. */
@Command(
        name = "bpv",
        description = "Assesses bids for Cancer Transformation Funding with the Best Possible Value framework.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        subcommands = {
            AssessCommand.class,
            AllocateCommand.class,
            WhatIfCommand.class,
            RobustnessCommand.class,
            VerifyCertificateCommand.class,
            CheckCommand.class,
            PrecheckCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            ImproveCommand.class,
            SchemaCommand.class,
            ServeCommand.class,
            KeyCommand.class,
            RulesCommand.class,
            PerformanceCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the command was wrong, or the program failed",
            "2:done, but some documents had problems",
            "3:nothing could be assessed"
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        chooseLog(arguments.length > 0 && arguments[0].equals("serve"));
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Thread.currentThread().setUncaughtExceptionHandler((thread, lost) -> endNow(lost, err));
        int code;
        try {
            code = run(out, err, arguments);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            err.println("bpv: there is too little memory for this ("
                    + exhausted.getClass().getSimpleName()
                    + "); assess fewer documents at once, or give more with BPV_JAVA_OPTIONS=-Xmx2g.");
            code = Exit.FAILED;
        }
        out.flush();
        err.flush();
        if (out.checkError()) {
            err.println("bpv: not all of the output could be written.");
            code = Exit.FAILED;
        }
        System.exit(code);
    }

    /** A rule holds the thread of the command and does not give it back: nothing but the end of the program frees it. */
    private static void endNow(Throwable lost, PrintWriter err) {
        err.println("bpv: " + (lost instanceof UnusableRule unusable ? unusable.problem() : lost));
        Runtime.getRuntime().halt(Exit.FAILED);
    }

    /** Only the service keeps a log; a command says what it has to say itself. */
    private static void chooseLog(boolean service) {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(
                "slf4j.provider",
                service ? "ch.qos.logback.classic.spi.LogbackServiceProvider" : "org.slf4j.nop.NOPServiceProvider");
    }

    /** Runs one command; the same that {@link #main} does, without ending the program. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> usage(wrong, err))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        if (System.getenv("NO_COLOR") != null || System.console() == null) {
            commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        return commands.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to do.");
    }

    private static int usage(ParameterException wrong, PrintWriter err) {
        CommandLine command = wrong.getCommandLine();
        err.println("bpv: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.FAILED;
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof RulesRejected rejected) {
            err.println("bpv: the rules folder cannot be used:");
            rejected.problems().forEach(err::println);
        } else if (failure instanceof UnusableRule unusable) {
            err.println("bpv: " + unusable.problem());
        } else if (failure instanceof NoPlan none) {
            err.println("bpv: the rules of policy in force leave no plan, so no report is made of the whole round.");
            none.lines().forEach(err::println);
            err.println(
                    "What is found of each bid stands: see 'bpv check'. 'bpv allocate' shows what rank order awards.");
        } else if (failure instanceof SilentRules || failure instanceof CommandFailed) {
            err.println("bpv: " + failure.getMessage());
        } else {
            err.println("bpv: this should not have happened ("
                    + failure.getClass().getSimpleName() + "): " + failure.getMessage());
            if (System.getenv("BPV_DEBUG") == null) {
                err.println("Set BPV_DEBUG=1 to see where.");
            } else {
                failure.printStackTrace(err);
            }
        }
        return Exit.FAILED;
    }

    /** The version as {@code bpv --version} prints it. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"bpv " + Version.text()};
        }
    }
}
