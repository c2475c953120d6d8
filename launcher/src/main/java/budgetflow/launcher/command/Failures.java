package budgetflow.launcher.command;

import budgetflow.schemas.settings.NearestName;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
public final class Failures {
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
        // What shares letters with it is suggested; of all commands the one that is nearest was meant.
        List<String> suggested = unmatched.getSuggestions();
        return NearestName.of(stranger, noCommand ? command.getSubcommands().keySet() : suggested)
                .filter(near -> !suggested.isEmpty())
                .map(near -> reason + "; did you mean " + near + "?")
                .orElse(reason);
    }

    /** What was understood went wrong: known failures by their own message, anything else is a software error. */
    public static int execution(Exception failure, CommandLine command, boolean verbose) {
        ExitCode code = KnownFailures.codeOf(failure);
        String message = failure instanceof CommandFailedException
                ? failure.getMessage()
                : KnownFailures.refusal(failure).orElseGet(failure::getMessage);
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

    private static String oneLine(String message) {
        return String.join("; ", message.strip().split("\\s*\\R\\s*"));
    }
}
