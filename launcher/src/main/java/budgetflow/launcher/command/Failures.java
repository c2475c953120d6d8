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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
final class Failures {
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
    static int usage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        StringBuilder line = new StringBuilder(oneLine(String.valueOf(failure.getMessage())));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                line.append("; did you mean ").append(String.join(" or ", near)).append('?');
            }
        }
        line.append(" (help: ").append(command.getCommandSpec().qualifiedName()).append(" --help)");
        command.getErr().println("budgetflow: " + line);
        command.getErr().flush();
        return ExitCode.USAGE.code();
    }

    /** What was understood went wrong: known failures by their own message, anything else is a software error. */
    static int execution(Exception failure, CommandLine command, boolean verbose) {
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
