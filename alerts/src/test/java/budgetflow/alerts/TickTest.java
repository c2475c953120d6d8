package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.schemas.topic.ClosedDay;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ticks and records come by three topics: in whatever order they are fetched, the outcome is the same. */
class TickTest {
    private static final LineHistory OVERSPENT =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(100).paid("P-1", "2024-05-06", 101);

    private final Timeline timeline = Timeline.atDayClose();

    @AfterEach
    void end() {
        timeline.close();
    }

    @Test
    void aTickThatComesBeforeItsLineWaitsForIt() {
        timeline.tick(new ClosedDay(LocalDate.parse("2024-05-06"), 0, 0, ClosedDay.NONE));
        timeline.entry(OVERSPENT.lastEntry());
        assertThat(timeline.alerts()).isEmpty();

        timeline.line(OVERSPENT);
        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
    }

    @Test
    void aTickThatComesBeforeItsEntryWaitsForIt() {
        timeline.tick(new ClosedDay(LocalDate.parse("2024-05-06"), 0, 0, ClosedDay.NONE));
        timeline.line(OVERSPENT);
        assertThat(timeline.alerts()).isEmpty();

        timeline.entry(OVERSPENT.lastEntry());
        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
    }

    @Test
    void aLaterTickWaitsForTheEarlierOne() {
        timeline.tick(new ClosedDay(LocalDate.parse("2024-05-06"), 1, 0, ClosedDay.NONE));
        timeline.tick(new ClosedDay(LocalDate.parse("2024-05-07"), 1, 0, ClosedDay.NONE));
        timeline.spent(OVERSPENT);
        assertThat(timeline.alerts()).isEmpty();

        timeline.line(OVERSPENT);
        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
    }

    @Test
    void recordsOfTheNextDayReadBeforeTheTickDoNotCountForIt() {
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000).paid("P-1", "2024-06-20", 5_900);
        timeline.spent(line).close("2024-06-20", "2024-07-02");
        ClosedDay third = timeline.closedNow("2024-07-03");

        // A late entry received on 4 July overtakes the tick of 3 July.
        timeline.spent(line.paid("P-2", "2024-06-28", 100)).tick(third);
        assertThat(timeline.verdicts()).last().isEqualTo("2024-06-30 reported LAGGING on 2024-07-03, restated LAGGING");

        timeline.close("2024-07-04");
        assertThat(timeline.verdicts()).containsExactly("2024-06-30 reported LAGGING on 2024-07-03, restated MET");
    }

    @Test
    void aTickForNothingClosesAtOnce() {
        timeline.tick(new ClosedDay(LocalDate.parse("2024-05-05"), ClosedDay.NONE, ClosedDay.NONE, ClosedDay.NONE));
        timeline.spent(OVERSPENT).close("2024-05-06");

        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
    }

    @Test
    void aRepeatedTickAndAnEarlierOneDoNothing() {
        timeline.spent(OVERSPENT).close("2024-05-06");
        timeline.alerts();

        LineHistory healed = OVERSPENT.refunded("P-2", "2024-05-06", 1);
        timeline.spent(healed).close("2024-05-06").close("2024-05-05");
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2024-05-07");
        assertThat(timeline.alerts()).containsExactly("R02 RESOLVED CRITICAL on 2024-05-07 by P-1");
    }

    @Test
    void anOffsetThatCompactionTookAwayIsReachedByALaterRecord() {
        Closing closing = Closing.NOTHING.offered(
                new ClosedDay(LocalDate.parse("2024-05-06"), 7, ClosedDay.NONE, ClosedDay.NONE));

        assertThat(closing.withLines(Reading.NOTHING.read(6)).due()).isEmpty();
        assertThat(closing.withLines(Reading.NOTHING.read(12)).due()).isPresent();
    }

    @Test
    void aRecordWithoutAValueIsPassedOverAndDoesNotHoldUpTheDay() {
        timeline.spent(OVERSPENT);
        timeline.lineWithoutValue(OVERSPENT.key().text());

        timeline.close("2024-05-06");

        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1");
    }
}
