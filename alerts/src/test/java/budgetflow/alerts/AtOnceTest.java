package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.ledger.EntryKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live operation judges R01 and R02 with the records; all else still waits for the day's close. */
class AtOnceTest {
    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000);

    private static final long BUDGET_FEN = 4_000;

    @Test
    void overspendingIsRaisedOnTheOpenDayBeforeItIsClosed() {
        try (Timeline timeline = Timeline.atOnce()) {
            timeline.line(BUDGETED).close("2024-05-05");

            timeline.spent(BUDGETED.paid("P-1", "2024-05-06", 10_001));
            assertThat(timeline.alerts()).contains("R02 OPEN CRITICAL on 2024-05-06 by P-1");

            timeline.close("2024-05-06");
            assertThat(timeline.alerts()).noneMatch(event -> event.startsWith("R02"));
        }
    }

    @Test
    void beforeAnyDayIsClosedTheLinesLastDayCounts() {
        try (Timeline timeline = Timeline.atOnce()) {
            timeline.spent(BUDGETED.paid("P-1", "2024-05-06", 10_001));

            assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
        }
    }

    @Test
    void aLineThatComesBeforeItsEntryWaitsSoThatTheEntryIsNamed() {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-06", 10_001);
        try (Timeline timeline = Timeline.atOnce()) {
            timeline.close("2024-05-05").line(line);
            assertThat(timeline.alerts()).isEmpty();

            timeline.entry(line.lastEntry());
            assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
        }
    }

    @Test
    void anEntryDatedAheadIsJudgedOnItsDay() {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-08", 10_001);
        try (Timeline timeline = Timeline.atOnce()) {
            timeline.close("2024-05-05").spent(line).close("2024-05-06", "2024-05-07");
            assertThat(timeline.alerts()).noneMatch(event -> event.startsWith("R02"));

            timeline.close("2024-05-08");
            assertThat(timeline.alerts()).contains("R02 OPEN CRITICAL on 2024-05-08 by P-1");
        }
    }

    @Test
    void aReversalOnTheSameDayIsSeenAtOnceButNotAtDayClose() {
        LineHistory over = BUDGETED.paid("P-1", "2024-05-06", 10_001);
        LineHistory back = over.with("P-2", EntryKind.REVERSAL, LocalDate.parse("2024-05-06"), -10_001);
        try (Timeline atOnce = Timeline.atOnce();
                Timeline atDayClose = Timeline.atDayClose()) {
            for (Timeline timeline : List.of(atOnce, atDayClose)) {
                timeline.close("2024-05-05").spent(over).spent(back).close("2024-05-06");
            }

            assertThat(overspent(atDayClose)).isEmpty();
            assertThat(overspent(atOnce))
                    .containsExactly(
                            "R02 OPEN CRITICAL on 2024-05-06 by P-1", "R02 RESOLVED CRITICAL on 2024-05-06 by P-1");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void aLineThatDoesNotFlapWithinADayGetsTheSameAlertsEitherWay(long seed) {
        try (Timeline atOnce = Timeline.atOnce();
                Timeline atDayClose = Timeline.atDayClose()) {
            live(atOnce, new Random(seed));
            live(atDayClose, new Random(seed));

            List<String> expected = atDayClose.alerts();
            assertThat(expected).anyMatch(event -> event.startsWith("R02 REOPENED"));
            assertThat(atOnce.alerts()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(atOnce.verdicts()).isEqualTo(atDayClose.verdicts());
        }
    }

    /** A year in which a line sees at most one record a day, which is closed afterwards; money is always tight. */
    private static void live(Timeline timeline, Random random) {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT);
        LocalDate budgetedOn = LocalDate.of(2024, 1, 10 + random.nextInt(20));
        timeline.close("2023-12-31");
        for (LocalDate day :
                LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2025, 1, 8)).toList()) {
            int dice = random.nextInt(100);
            if (day.equals(budgetedOn)) {
                line = line.budgeted(BUDGET_FEN);
                timeline.line(line);
            } else if (day.getYear() == 2024 && dice < 10) {
                boolean over = line.execution()
                                .executedOn(day)
                                .compareTo(line.execution().adjustedOn(day))
                        > 0;
                line = over && random.nextInt(3) > 0
                        ? line.with("P-" + day, EntryKind.REFUND, day, -1 - random.nextInt(2_000))
                        : line.with("P-" + day, EntryKind.PAYMENT, day, 1 + random.nextInt(1_500));
                spent(timeline, line, random.nextBoolean());
            } else if (day.getYear() == 2024 && dice == 10) {
                line = line.changed(ChangeKind.ADJUSTMENT, day.toString(), 500 - random.nextInt(1_000));
                timeline.line(line);
            }
            timeline.close(day.toString());
        }
    }

    private static void spent(Timeline timeline, LineHistory line, boolean entryFirst) {
        if (entryFirst) {
            timeline.entry(line.lastEntry()).line(line);
        } else {
            timeline.line(line).entry(line.lastEntry());
        }
    }

    private static List<String> overspent(Timeline timeline) {
        return timeline.alerts().stream()
                .filter(event -> event.startsWith("R02"))
                .toList();
    }
}
