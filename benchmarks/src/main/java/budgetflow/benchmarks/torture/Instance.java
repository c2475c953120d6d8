package budgetflow.benchmarks.torture;

import budgetflow.benchmarks.process.ChildJvm;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an app, a process started by the real command. It is to run unless it was killed on purpose: one that
 * ends by itself is started again, as an operator's supervisor would, and that is told.
 */
final class Instance implements AutoCloseable {
    /** A JVM that is killed within minutes does not live to see the second compiler's work pay. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    /** Enough for a state of some hundred thousand entries. */
    private static final String HEAP = "-Xmx300m";

    private static final String COMMANDS = "budgetflow.launcher.Main";

    private final String app;
    private final int number;
    private final Settings settings;
    private final Path folder;
    private @Nullable ChildJvm process;
    private boolean wanted;
    private boolean paused;

    /**
     * @param app the command that starts it, {@code streams} or {@code alerts}
     * @param folder for its log and state
     */
    Instance(String app, int number, Settings settings, Path folder) {
        this.app = app;
        this.number = number;
        this.settings = settings;
        this.folder = folder;
    }

    String name() {
        return app + " " + number;
    }

    synchronized void start() {
        wanted = true;
        process = ChildJvm.start(new ChildJvm.Program(
                name(),
                COMMANDS,
                List.of(HEAP, SHORT_LIVED),
                List.of(
                        app,
                        "--verbose",
                        "--bootstrap",
                        settings.bootstrapServers(),
                        "--registry",
                        settings.get(SettingKeys.REGISTRY_URL).toString(),
                        set(SettingKeys.REPLICATION_FACTOR.name(), settings.get(SettingKeys.REPLICATION_FACTOR)),
                        set(SettingKeys.PARTITIONS.name(), settings.get(SettingKeys.PARTITIONS)),
                        set(SettingKeys.COMMIT_INTERVAL.name(), settings.get(SettingKeys.COMMIT_INTERVAL)),
                        set(SettingKeys.STATE_STORE.name(), kebab(settings.get(SettingKeys.STATE_STORE))),
                        set(SettingKeys.JUDGE.name(), kebab(settings.get(SettingKeys.JUDGE))),
                        set(SettingKeys.STATE_DIR.name(), folder.resolve(app + "-" + number + "-state"))),
                folder.resolve(app + "-" + number + ".log")));
    }

    private static String set(String key, Object value) {
        return "--set=" + key + "=" + value;
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** SIGKILL; it stays dead until it is started. */
    synchronized void kill() {
        wanted = false;
        process().kill();
    }

    synchronized void pause() {
        process().pause();
        paused = true;
    }

    synchronized void resume() {
        process().resume();
        paused = false;
    }

    /** Starts it again where it has ended by itself; returns the exit code of what has ended. */
    synchronized OptionalInt reviveIfEnded() {
        OptionalInt code = wanted && process != null ? process.exitCode() : OptionalInt.empty();
        if (code.isPresent()) {
            start();
        }
        return code;
    }

    private ChildJvm process() {
        if (process == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return process;
    }

    @Override
    public synchronized void close() {
        wanted = false;
        if (process != null) {
            if (paused) {
                resume();
            }
            process.close();
        }
    }
}
