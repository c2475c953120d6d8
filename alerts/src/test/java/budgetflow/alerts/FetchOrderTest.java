package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.schemas.topic.ClosedDay;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four topics are fetched apart from each other: however they interleave, the same is reported in the same order. */
class FetchOrderTest {

    /** What stands in one partition of each topic after a year. */
    private record Written(
            List<LineHistory> lines,
            List<LineEntry> entries,
            List<Reconciliation> reconciliations,
            List<ClosedDay> ticks) {

        static Written year(Random random) {
            Written written = new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            LineHistory[] lines = new LineHistory[3];
            for (int i = 0; i < lines.length; i++) {
                LineKey key = LineKey.of("130281/2024/473001/B-208050" + i);
                lines[i] = LineHistory.of(key).budgeted(1_500);
                written.lines.add(lines[i]);
            }
            for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
                int line = random.nextInt(lines.length);
                int dice = random.nextInt(10);
                // Received today, but paid up to 30 days ago: what counts is when it was written.
                LocalDate paidOn = day.minusDays(Math.min(random.nextInt(30), day.getDayOfYear() - 1));
                String id = day + "-" + random.nextInt(10);
                if (dice == 0) {
                    lines[line] = lines[line].changed(ChangeKind.ADJUSTMENT, day.toString(), 300 - random.nextInt(500));
                    written.lines.add(lines[line]);
                } else if (dice < 4) {
                    long fen = dice == 1 ? -1 - random.nextInt(400) : 1 + random.nextInt(400);
                    lines[line] = lines[line].with(id, EntryKind.CORRECTION, paidOn, fen);
                    written.lines.add(lines[line]);
                    written.entries.add(lines[line].lastEntry());
                }
                if (random.nextInt(3) == 0) {
                    written.reconciliations.add(held(day.minusDays(random.nextInt(day.getDayOfYear())), random));
                }
                written.ticks.add(new ClosedDay(
                        day, written.lines.size() - 1, written.entries.size() - 1, written.reconciliations.size() - 1));
            }
            return written;
        }

        /** A total of one of two units; often it agrees, now and then entries are missing. */
        private static Reconciliation held(LocalDate day, Random random) {
            Counted theirs = new Counted(3, new Money(random.nextInt(100)));
            Counted ours = random.nextBoolean() ? theirs : new Counted(2 + random.nextInt(2), theirs.amount());
            String unit = "47300" + (1 + random.nextInt(2));
            return new Reconciliation(ReconciliationKey.of("130281/2024/CBS/" + unit + "/" + day), ours, theirs);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsReportedDoesNotDependOnHowTheTopicsInterleave(long seed) {
        Written written = Written.year(new Random(seed));

        List<String> ticksFirst = reported(written, 0, new Random(seed));
        List<String> recordsFirst = reported(written, 1000, new Random(seed));

        assertThat(ticksFirst)
                .hasSizeGreaterThan(20)
                .anyMatch(event -> event.startsWith("R02"))
                .anyMatch(event -> event.startsWith("R50 RESOLVED"))
                .anyMatch(event -> event.startsWith("R51"));
        assertThat(recordsFirst).isEqualTo(ticksFirst);
        assertThat(reported(written, 500, new Random(seed))).isEqualTo(ticksFirst);
    }

    /** Each topic in its own order; {@code recordsAhead} in a thousand draws take a record while there is one. */
    private static List<String> reported(Written written, int recordsAhead, Random random) {
        Queue<LineHistory> lines = new ArrayDeque<>(written.lines());
        Queue<LineEntry> entries = new ArrayDeque<>(written.entries());
        Queue<Reconciliation> reconciliations = new ArrayDeque<>(written.reconciliations());
        Queue<ClosedDay> ticks = new ArrayDeque<>(written.ticks());
        try (Timeline timeline = Timeline.atDayClose()) {
            while (!lines.isEmpty() || !entries.isEmpty() || !reconciliations.isEmpty() || !ticks.isEmpty()) {
                boolean record = random.nextInt(1000) < recordsAhead || ticks.isEmpty();
                if (record && !reconciliations.isEmpty() && random.nextInt(3) == 0) {
                    timeline.held(reconciliations.remove());
                } else if (record && !lines.isEmpty() && (entries.isEmpty() || random.nextBoolean())) {
                    timeline.line(lines.remove());
                } else if (record && !entries.isEmpty()) {
                    timeline.entry(entries.remove());
                } else if (record && !reconciliations.isEmpty()) {
                    timeline.held(reconciliations.remove());
                } else if (!ticks.isEmpty()) {
                    timeline.tick(ticks.remove());
                }
            }
            List<String> events = new ArrayList<>(timeline.alerts());
            events.addAll(timeline.verdicts());
            return events;
        }
    }
}
