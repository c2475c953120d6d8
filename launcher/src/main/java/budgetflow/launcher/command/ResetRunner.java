package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes apps read everything again from the start. */
@FunctionalInterface
public interface ResetRunner {
    /** Apps that keep a state of their own, in the order in which they are to start again. */
    enum App {
        STREAMS,
        ALERTS
    }

    /**
     * What was asked.
     *
     * @param data folder of a {@code run} that is not running; null for a Kafka somewhere else
     * @param confirmed whether nobody needs to be asked
     */
    record Request(List<App> apps, @Nullable Path data, boolean confirmed, SettingsChoice settings) {
        public Request {
            apps = List.copyOf(apps);
        }

        public Optional<Path> dataFolder() {
            return Optional.ofNullable(data);
        }
    }

    ExitCode run(Request request, Output output);
}
