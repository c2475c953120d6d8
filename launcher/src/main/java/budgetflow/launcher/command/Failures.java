package budgetflow.launcher.command;

import budgetflow.launcher.broker.BrokerStartException;
import budgetflow.launcher.results.UnwritableResultsException;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.SettingsException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
public final class Failures {
    private static final Map<Class<? extends Exception>, ExitCode> CODES = Map.of(
            BrokerStartException.class, ExitCode.CONFIGURATION,
            UnwritableResultsException.class, ExitCode.CONFIGURATION,
            SettingsException.class, ExitCode.CONFIGURATION,
            RegistryUnavailableException.class, ExitCode.UNREACHABLE,
            TimeoutException.class, ExitCode.UNREACHABLE,
            DisconnectException.class, ExitCode.UNREACHABLE,
            BrokerNotAvailableException.class, ExitCode.UNREACHABLE);

    private Failures() {}

    /** What was typed cannot be understood: the reason, what was probably meant, and where help is. */
    public static int usage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String line = oneLine(reason(failure, command));
        String help = " (help: " + command.getCommandSpec().qualifiedName() + " --help)";
        command.getErr().println("budgetflow: " + line + help);
        command.getErr().flush();
        return ExitCode.USAGE.code();
    }

    /** A mistyped option is not missing: of the two complaints the one about what was typed helps. */
    private static String reason(ParameterException failure, CommandLine command) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return reason(unmatched, command);
        }
        List<String> strangers = command.getUnmatchedArguments();
        boolean mistyped = !strangers.isEmpty() && strangers.get(0).startsWith("-");
        return failure instanceof MissingParameterException && mistyped
                ? reason(new UnmatchedArgumentException(command, strangers), command)
                : String.valueOf(failure.getMessage());
    }

    private static String reason(UnmatchedArgumentException unmatched, CommandLine command) {
        String stranger = unmatched.getUnmatched().get(0);
        boolean noCommand =
                !unmatched.isUnknownOption() && !command.getSubcommands().isEmpty();
        String reason =
                noCommand ? "没有此命令 / there is no command '" + stranger + "'" : String.valueOf(unmatched.getMessage());
        // Of the suggestions the first is the nearest; the others are so far off that they confuse.
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map(near -> reason + "; did you mean " + near + "?")
                .orElse(reason);
    }

    /** What was understood went wrong: known failures by their own message, anything else is a software error. */
    public static int execution(Exception failure, CommandLine command, boolean verbose) {
        ExitCode code = codeOf(failure);
        String message = failure.getMessage();
        String line = code == ExitCode.SOFTWARE_ERROR && !(failure instanceof CommandFailedException)
                ? "软件错误 / software error: " + failure + (verbose ? "" : " (more with --verbose)")
                : message == null ? failure.getClass().getSimpleName() : message;
        command.getErr().println("budgetflow: " + oneLine(line));
        if (verbose) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return code.code();
    }

    /** A known failure may be wrapped by those who passed it on. */
    private static ExitCode codeOf(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandFailedException failed) {
                return failed.exitCode();
            }
            for (Map.Entry<Class<? extends Exception>, ExitCode> known : CODES.entrySet()) {
                if (known.getKey().isInstance(cause)) {
                    return known.getValue();
                }
            }
        }
        return ExitCode.SOFTWARE_ERROR;
    }

    private static String oneLine(String message) {
        return String.join("; ", message.strip().split("\\s*\\R\\s*"));
    }
}
