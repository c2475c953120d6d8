package budgetflow.benchmarks.run;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;

/**
 * What a run's process is told.
 *
 * @param entries records in the payments
 * @param warmUp records that are processed, and thrown away, in the same JVM before; 0 for a cold run
 * @param threads consumers or stream threads
 * @param commitInterval of the streams app while it catches up, in milliseconds
 * @param restores whether the state is thrown away afterwards and restored
 * @param brokerPid whose CPU time is read
 * @param folder for state and results; the run's own
 */
public record RunRequest(
        Contestant contestant,
        String bootstrap,
        String registryUrl,
        long entries,
        long warmUp,
        int threads,
        int commitInterval,
        boolean restores,
        long brokerPid,
        String folder) {

    Path file(String name) {
        return Path.of(folder, name);
    }

    /** The settings of an app of this run; each app has its own group and state. */
    Settings settings(String app) {
        return Settings.defaults()
                .with(SettingKeys.BOOTSTRAP, bootstrap)
                .with(SettingKeys.REGISTRY_URL, registryUrl)
                .with(SettingKeys.STATE_DIR, file("state-" + app).toString())
                .with(SettingKeys.STATE_STORE, contestant == Contestant.STREAMS_ROCKSDB ? "rocksdb" : "memory")
                .with(SettingKeys.STREAM_THREADS, String.valueOf(threads))
                .with(SettingKeys.CATCH_UP_COMMIT_INTERVAL, String.valueOf(commitInterval))
                .with(
                        SettingKeys.APPLICATION_ID_PREFIX,
                        contestant.key() + (warmUp > 0 ? "-warm-" : "-cold-") + app + "-");
    }
}
