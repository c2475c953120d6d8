package budgetflow.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.benchmarks.process.ChildJvm;
import budgetflow.domain.key.FiscalYear;
import budgetflow.launcher.broker.FolderTree;
import budgetflow.launcher.broker.FreePorts;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@code run}, killed at any moment and started again, comes to the same as if it had never been killed.
 *
 * <p>{@code -Dtorture.seed=N} repeats one, {@code -Dtorture.store=memory} chooses the kind of state.
 */
@Timeout(360)
class RunKillIT {
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final int ENTRIES = 3_000;
    private static final int DELIVERIES = 10;

    /** While it starts for the very first time, with folders half made. */
    private static final int EARLY_KILLS = 3;
    /** Within this time it is at some step of its first start. */
    private static final int STARTING_MILLIS = 4_000;

    private static final int KILLS = 4;
    /** Within this time after a start it has not begun, or restores, or is at work again. */
    private static final int WORKING_MILLIS = 9_000;

    private final long seed = Long.getLong("torture.seed", new Random().nextInt(1_000_000));
    private final String store = System.getProperty("torture.store", seed % 2 == 0 ? "rocksdb" : "memory");
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Random random = new Random(seed);
    private final Semaphore allowed = new Semaphore(0);

    @Test
    void killedAtAnyMomentItComesToTheSameAsNotKilled() throws Exception {
        Path folder = Files.createTempDirectory("budgetflow-run-kill");
        TorturedYear year = TorturedYear.of(seed, YEAR, ENTRIES, DELIVERIES);
        Settings settings = settings();

        List<Inspection.Check> checks = survive(year, settings, folder);

        assertThat(checks)
                .as(circumstances(folder))
                .allMatch(check -> check.compared() > 0)
                .allMatch(check -> check.differences().isEmpty());
        FolderTree.delete(folder);
    }

    private List<Inspection.Check> survive(TorturedYear year, Settings settings, Path folder) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        RunProcess run = new RunProcess(settings, folder);
        try (run) {
            for (int i = 0; i < EARLY_KILLS; i++) {
                run.start();
                Thread.sleep(random.nextInt(STARTING_MILLIS));
                run.kill();
            }
            run.start();
            Future<?> killer = thread.submit(() -> kill(run));
            play(year, new Clerk(settings, folder, told::add), killer);
            try (WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                    Closing closing = Closing.open(settings, wire, run::checkAlive)) {
                closing.awaitJudged();
                return Inspection.ofFiles(year, new TopicReader(settings.clientProperties(), wire));
            }
        } catch (Exception | AssertionError failed) {
            throw new AssertionError(circumstances(folder) + failed, failed);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Deliveries go on while it is killed, but do not run away. */
    private void play(TorturedYear year, Clerk clerk, Future<?> killer) throws Exception {
        int released = 0;
        LocalDate open = year.firstDay();
        for (int i = 0; i < DELIVERIES; i++) {
            Delivery delivery = year.deliveries().get(i);
            int due = KILLS * i / (DELIVERIES - 1);
            allowed.release(due - released);
            released = due;
            if (open.isBefore(delivery.on())) {
                clerk.close(delivery.on().minusDays(1));
                open = delivery.on();
            }
            clerk.ingest(delivery);
            told.add("delivery of " + delivery.on() + " ingested");
        }
        killer.get();
        clerk.close(year.lastDay());
    }

    private Void kill(RunProcess run) throws InterruptedException {
        for (int i = 0; i < KILLS; i++) {
            allowed.acquire();
            Thread.sleep(random.nextInt(WORKING_MILLIS));
            run.kill();
            told.add("killed run");
            run.start();
        }
        return null;
    }

    private Settings settings() {
        return Settings.defaults()
                .with(SettingKeys.BOOTSTRAP, "127.0.0.1:" + FreePorts.take())
                .with(SettingKeys.REGISTRY_URL, "http://127.0.0.1:" + FreePorts.take())
                .with(SettingKeys.STATE_STORE, store);
    }

    private String circumstances(Path folder) {
        return "seed " + seed + ", state in " + store + ", data and log in " + folder + "\n" + String.join("\n", told)
                + "\n";
    }

    /** The command {@code run} in a process of its own, with the same folder and ports at each start. */
    private static final class RunProcess implements AutoCloseable {
        private final ChildJvm.Program program;
        private volatile ChildJvm process;

        RunProcess(Settings settings, Path folder) {
            this.program = new ChildJvm.Program(
                    "run",
                    "budgetflow.launcher.Main",
                    List.of("-Xmx600m", "-XX:TieredStopAtLevel=1"),
                    List.of(
                            "run",
                            "--verbose",
                            "--data=" + folder.resolve("data"),
                            "--bootstrap=" + settings.bootstrapServers(),
                            "--registry=" + settings.get(SettingKeys.REGISTRY_URL),
                            "--set=judge=day-close",
                            "--set=close-days=manual",
                            "--set=http-port=0",
                            "--set=state-store="
                                    + settings.get(SettingKeys.STATE_STORE)
                                            .name()
                                            .toLowerCase()),
                    folder.resolve("run.log"));
        }

        void start() {
            process = ChildJvm.start(program);
        }

        void kill() {
            checkAlive();
            process.kill();
        }

        /** It is never to end by itself. */
        void checkAlive() {
            if (process.exitCode().isPresent()) {
                throw new AssertionError("run ended by itself with exit code "
                        + process.exitCode().getAsInt() + "\n" + process.logTail());
            }
        }

        @Override
        public void close() {
            if (process != null) {
                process.close();
            }
        }
    }
}
