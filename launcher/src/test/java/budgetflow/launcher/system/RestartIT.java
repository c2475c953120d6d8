package budgetflow.launcher.system;

import static budgetflow.launcher.system.AssertResults.FIRST;
import static budgetflow.launcher.system.AssertResults.LAST;
import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.Processing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bureau's own platform that is stopped and started again in the middle of its year. */
@Timeout(180)
class RestartIT {
    /** What may stand behind the last record of a partition: for each instance that writes to it the mark of a commit. */
    private static final int MARKS = 2;

    @TempDir
    private Path folder;

    /** What is fed on each day; entries that may not be taken included, since here they go straight to the topic. */
    private final TreeMap<LocalDate, List<Object>> byDay = new TreeMap<>();

    @Test
    void aYearWithStopsInItComesToTheSameAsOneWithout() throws Exception {
        History history = arrange(366);
        List<LocalDate> days = List.copyOf(byDay.keySet());
        LocalDate firstStop = days.get(days.size() / 3);
        LocalDate secondStop = days.get(days.size() / 2);
        Path data = folder.resolve("data");

        // Stopped between two days.
        try (LiveSystem system = LiveSystem.durable(data)) {
            system.startInstance("state");
            run(system, FIRST, firstStop);
        }
        // Stopped within a day, with the day's payments fed, partly before streams runs, and not yet closed.
        try (LiveSystem system = LiveSystem.durable(data)) {
            system.startInstance("state");
            run(system, firstStop.plusDays(1), secondStop.minusDays(1));
            List<Object> inputs = byDay.get(secondStop);
            system.feed(inputs.subList(0, inputs.size() / 2));
        }
        try (LiveSystem system = LiveSystem.durable(data)) {
            List<Object> inputs = byDay.get(secondStop);
            system.feed(inputs.subList(inputs.size() / 2, inputs.size()));
            byDay.remove(secondStop);
            Processing processing = system.startInstance("state");
            run(system, secondStop, LAST);

            WrittenResults results = system.write(folder.resolve("out"), processing.tallies(), LAST);

            AssertResults.reckoned(results, history, 1);
        }
    }

    /** Of two instances, each with a copy of the other's state, one goes; the other goes on with what it has. */
    @Test
    void aWarmCopyTakesOver() throws Exception {
        History history = arrange(367);
        List<LocalDate> days = List.copyOf(byDay.keySet());
        LocalDate stop = days.get(days.size() / 2);
        try (LiveSystem system = LiveSystem.temporary(Place.EMBEDDED, "rocksdb")) {
            Processing first = system.startInstance("first", 1);
            Processing second = system.startInstance("second", 1);
            run(system, FIRST, stop);
            awaitWarmCopy(first);
            awaitWarmCopy(second);

            system.stopInstance(first);
            run(system, stop.plusDays(1), LAST);

            AssertResults.reckoned(system.write(folder.resolve("out"), second.tallies(), LAST), history, 1);
        }
    }

    /** Returns when it has copies of another's state, and nothing is missing in them but the marks of the last commits. */
    private static void awaitWarmCopy(Processing instance) {
        KafkaStreams streams = instance.streams().streams();
        long started = System.nanoTime();
        while (true) {
            long copies = streams.metadataForLocalThreads().stream()
                    .mapToLong(thread -> thread.standbyTasks().size())
                    .sum();
            Map<String, Map<Integer, LagInfo>> lags = streams.allLocalStorePartitionLags();
            if (copies > 0
                    && lags.values().stream()
                            .flatMap(partitions -> partitions.values().stream())
                            .allMatch(lag -> lag.offsetLag() <= MARKS)) {
                return;
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .as("%s copies, lags %s", copies, lags)
                    .isLessThan(Duration.ofSeconds(60));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private History arrange(long seed) {
        History history = Deliveries.onDays(RandomHistory.of(seed, YEAR, 800), YEAR, 12, seed);
        history.inputs().forEach(input -> byDay.computeIfAbsent(fedOn(input), day -> new ArrayList<>())
                .add(input));
        return history;
    }

    /** Feeds and closes the days from one to another. */
    private void run(LiveSystem system, LocalDate from, LocalDate to) {
        try (Closing closing = system.openClosing()) {
            LocalDate open = from;
            for (LocalDate day : byDay.subMap(from, true, to, true).keySet()) {
                LiveSystem.closeAndJudge(closing, open, day.minusDays(1));
                system.feed(byDay.get(day));
                open = day;
            }
            LiveSystem.closeAndJudge(closing, open, to);
        }
    }

    private static LocalDate fedOn(Object input) {
        if (input instanceof SubmittedEntry entry) {
            return entry.receivedOn();
        }
        return input instanceof BudgetChange change && change.kind() != ChangeKind.ORIGINAL
                ? change.effectiveOn()
                : FIRST;
    }
}
