package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feeds files to the topics. */
@FunctionalInterface
public interface IngestRunner {
    /** What the rows are. */
    enum Kind {
        BUDGETS,
        CHANGES,
        PLANS,
        PAYMENTS,
        CONTROL_TOTALS
    }

    /**
     * What was asked.
     *
     * @param sources files or folders that exist, or {@code -} for standard input
     * @param rejects folder for the files of rejected rows; null for beside each file
     * @param dryRun check every row and send nothing
     * @param json counts and amounts as JSON on the data output
     */
    record Request(
            Kind kind,
            List<String> sources,
            @Nullable Path rejects,
            boolean dryRun,
            boolean json,
            SettingsChoice settings) {
        /** The source that stands for standard input. */
        public static final String STDIN = "-";

        public Request {
            sources = List.copyOf(sources);
        }

        public Optional<Path> rejectsFolder() {
            return Optional.ofNullable(rejects);
        }
    }

    ExitCode run(Request request, Output output);
}
