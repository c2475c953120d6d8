package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads published budget documents and sends their lines and plans. */
@FunctionalInterface
public interface ImportBudgetRunner {
    /**
     * What was asked.
     *
     * @param documents files that exist
     * @param region 6 digits, where the documents do not tell; null for as they tell
     * @param out folder for the lines and plans as files of the formats; null for nowhere
     * @param dryRun read and check, send nothing
     * @param json results as JSON on the data output, one object, or a list of several
     */
    record Request(
            List<Path> documents,
            @Nullable String region,
            @Nullable Path out,
            boolean dryRun,
            boolean json,
            SettingsChoice settings) {
        public Request {
            documents = List.copyOf(documents);
        }

        public Optional<String> namedRegion() {
            return Optional.ofNullable(region);
        }

        public Optional<Path> outFolder() {
            return Optional.ofNullable(out);
        }
    }

    ExitCode run(Request request, Output output);
}
