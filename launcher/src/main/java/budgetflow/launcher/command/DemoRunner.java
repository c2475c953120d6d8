package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays the sample's year. Its rejected rows are intended: they do not change the exit code. */
@FunctionalInterface
public interface DemoRunner {
    /**
     * What was asked.
     *
     * @param exit end when all is processed, instead of waiting to be stopped
     * @param out where results go; null for nowhere
     */
    record Request(boolean exit, @Nullable Path out, SettingsChoice settings) {
        public Optional<Path> resultsFolder() {
            return Optional.ofNullable(out);
        }
    }

    ExitCode run(Request request, Output output);
}
