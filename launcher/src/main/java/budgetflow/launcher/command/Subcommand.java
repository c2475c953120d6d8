package budgetflow.launcher.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: the help option, where they write to, and that files named to them exist. */
@Command(mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
abstract class Subcommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before any command is called.
    private CommandSpec spec;

    Output output() {
        return new Output(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    void requireReadable(String option, List<Path> files) {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw usage(option + ": 找不到或无法读取 / there is no such file, or it cannot be read: " + file);
            }
        }
    }

    ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
