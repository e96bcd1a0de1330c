package bpv.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from environment variables: {@code --work-seconds} is {@code BPV_WORK_SECONDS}. A variable with nothing in it says
 * as much as none: what sets up services passes on variables that nobody has filled in.
 */
final class Environment implements IDefaultValueProvider {
    private final Map<String, String> variables;

    Environment() {
        this(System.getenv());
    }

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()) {
            String value = variables.get(variable(option.longestName()));
            return value == null || value.isBlank() ? null : value;
        }
        return null;
    }

    /** The variable of an option. */
    static String variable(String option) {
        return "BPV_" + option.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
