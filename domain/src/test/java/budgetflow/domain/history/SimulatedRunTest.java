package budgetflow.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However often tasks die, and in whatever order partitions are read: every line comes to what a naive reckoning says. */
class SimulatedRunTest {
    private static final int SEEDS = 3_000;
    private static final int MOST_ENTRIES = 20;
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    @Test
    void everySeedComesToTheReckoning() {
        int crashes = 0;
        int resets = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                SimulatedRun run = checked(seed);
                crashes += run.crashes();
                resets += run.resets();
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
            }
        }

        assertThat(crashes)
                .as("a simulation in which little happens shows little")
                .isGreaterThan(SEEDS);
        assertThat(resets).isGreaterThan(SEEDS / 10);
    }

    private static SimulatedRun checked(long seed) {
        Random random = new Random(seed);
        History history = disordered(RandomHistory.of(seed, YEAR, 1 + random.nextInt(MOST_ENTRIES)), random);
        ReferenceReckoning reference = ReferenceReckoning.of(history, YEAR.year());

        SimulatedRun run = SimulatedRun.of(seed, history);

        Map<String, LineExecution> lines = run.lines();
        assertThat(lines.keySet()).isEqualTo(reference.lines());
        long net = 0;
        for (LineExecution line : lines.values()) {
            net += line.ledger().net().fen();
        }
        assertThat(net).isEqualTo(reference.net());
        // All figures of one line: reckoning them naively is slow, and other seeds look at others.
        List<String> some = new ArrayList<>(lines.keySet());
        Collections.shuffle(some, random);
        for (String key : some.subList(0, 1)) {
            LocalDate closedOn = YEAR.firstDay().plusDays(random.nextInt(366));
            assertThat(Reckoned.of(lines.get(key), closedOn, JUDGING))
                    .isEqualTo(reference.line(key, closedOn, JUDGING::of));
        }
        return run;
    }

    /** Some of it twice, and in any order. */
    private static History disordered(History history, Random random) {
        List<Object> inputs = new ArrayList<>(history.inputs());
        history.inputs().stream().filter(input -> random.nextInt(5) == 0).forEach(inputs::add);
        Collections.shuffle(inputs, random);
        return new History(inputs);
    }
}
