package budgetflow.streams;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.plan.JudgingDays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every history: the topology's figures equal, to the fen, those of the plain reckoning, in whatever
 * order the same inputs come. One partition here; several are tested on a broker with the same histories.
 */
class ExecutionLawsTest {
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final int ENTRIES = 3000;
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());
    private static final List<LocalDate> CLOSED = List.of(
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 9, 30),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 2, 28));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20240331, 77})
    void figuresEqualThePlainReckoning(long seed) {
        assertReckoned(RandomHistory.of(seed, YEAR, ENTRIES));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 31, 4242})
    void theOrderDoesNotMatter(long seed) {
        History history = RandomHistory.of(seed, YEAR, ENTRIES);

        Map<String, LineExecution> lines = run(history);

        assertThat(run(history.shuffled(seed))).isEqualTo(lines);
        assertThat(run(history.latestRevisionsFirst())).isEqualTo(lines);
        assertThat(run(history.budgetsLast())).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 1001})
    void everythingTwiceShuffledChangesNothing(long seed) {
        assertReckoned(RandomHistory.of(seed, YEAR, ENTRIES).twice().shuffled(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 99})
    void unitsAddUpToLinesAndLinesToEntries(long seed) {
        History history = RandomHistory.of(seed, YEAR, ENTRIES);

        Map<String, LineExecution> lines = run(history);

        Map<String, Long> units = lines.values().stream()
                .collect(Collectors.groupingBy(
                        line -> line.key().region() + "/" + line.key().unit(),
                        Collectors.summingLong(line -> line.ledger().net().fen())));
        long net = ReferenceReckoning.of(history, YEAR.year()).net();
        assertThat(units.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(net);
        assertThat(lines.values().stream()
                        .mapToLong(line -> line.ledger().net().fen())
                        .sum())
                .isEqualTo(net);
        assertThat(lines.values().stream()
                        .flatMap(line -> line.months().stream())
                        .mapToLong(month -> month.fen())
                        .sum())
                .isEqualTo(net);
    }

    private void assertReckoned(History history) {
        ReferenceReckoning reference = ReferenceReckoning.of(history, YEAR.year());
        try (ExecutionBench bench = ExecutionBench.onDisk(folder)) {
            bench.feed(history);
            Map<String, LineExecution> lines = shown(bench);
            assertThat(lines.keySet()).isEqualTo(reference.lines());
            for (LocalDate closedOn : CLOSED) {
                lines.forEach((key, line) -> assertThat(Reckoned.of(line, closedOn, JUDGING))
                        .isEqualTo(reference.line(key, closedOn, JUDGING::of)));
            }
            assertThat(bench.tallies())
                    .isEqualTo(new EntryTallies(reference.accepted(), reference.duplicate(), reference.rejected()));
            assertThat(bench.rejections()).hasSize((int) reference.rejected());
        }
    }

    private Map<String, LineExecution> run(History history) {
        try (ExecutionBench bench = ExecutionBench.inMemory(folder)) {
            bench.feed(history);
            return shown(bench);
        }
    }

    /** A line whose only entries moved away is not shown: in another order nobody would ever have heard of it. */
    private static Map<String, LineExecution> shown(ExecutionBench bench) {
        Map<String, LineExecution> shown = new TreeMap<>(bench.lines());
        shown.values().removeIf(LineExecution::isVoid);
        return shown;
    }
}
