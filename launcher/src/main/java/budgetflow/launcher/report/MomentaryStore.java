package budgetflow.launcher.report;

import budgetflow.dashboard.store.Projection;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.store.Store;
import budgetflow.launcher.broker.FolderTree;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.service.UntilStopped;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 临时读库: a read store in a temporary folder that holds what the topics held when it was filled, and is gone when it is
 * closed. It stands still: nobody writes to it any more.
 */
final class MomentaryStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MomentaryStore.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Little is kept in memory: whatever it is asked for is read through once. Nothing in it has to outlive a crash. */
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768;WRITE_DELAY=5000";

    private final Path folder;
    private final Store store;

    private MomentaryStore(Path folder, Store store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * Carries everything committed that the topics hold now.
     *
     * @throws budgetflow.launcher.service.StoppedException where a stop was asked for meanwhile
     */
    static MomentaryStore fill(Settings settings, WireFormat wire, UntilStopped stopped) {
        Path folder = temporaryFolder();
        Store store = null;
        try {
            Settings own =
                    settings.with(SettingKeys.STORE_URL, "jdbc:h2:file:" + folder.resolve("read-store") + OPTIONS);
            store = Store.open(own);
            try (Projection projection = Projection.start(store, settings, wire)) {
                await(projection, stopped);
            }
            return new MomentaryStore(folder, store);
        } catch (RuntimeException | Error e) {
            if (store != null) {
                store.close();
            }
            FolderTree.delete(folder);
            throw e;
        }
    }

    private static void await(Projection projection, UntilStopped stopped) {
        long awaySince = 0;
        while (projection.state().phase() != ProjectionState.Phase.LIVE) {
            ProjectionState state = projection.state();
            String reason = state.reason().orElse("");
            if (state.phase() == ProjectionState.Phase.FAILED) {
                throw new CommandFailedException(
                        ExitCode.SOFTWARE_ERROR, "无法读取主题 / the topics cannot be read: " + reason);
            }
            boolean away = state.phase() == ProjectionState.Phase.WAITING;
            awaySince = !away ? 0 : awaySince == 0 ? System.nanoTime() : awaySince;
            if (away && System.nanoTime() - awaySince > PATIENCE.toNanos()) {
                throw new CommandFailedException(
                        ExitCode.UNREACHABLE,
                        "Kafka 或注册表中断 / Kafka or the registry went away for more than " + PATIENCE.toSeconds() + " s: "
                                + reason);
            }
            if (stopped.await(LOOK_EVERY)) {
                stopped.check();
            }
        }
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        try {
            FolderTree.delete(folder);
        } catch (UncheckedIOException leftOver) {
            LOG.warn("{} ({})", leftOver.getMessage(), String.valueOf(leftOver.getCause()));
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("budgetflow-report-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
