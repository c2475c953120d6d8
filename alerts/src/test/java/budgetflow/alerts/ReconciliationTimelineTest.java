package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.topic.ClosedDay;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The control totals of a source as the finance bureau sees them, judged when days are closed. */
class ReconciliationTimelineTest {
    private static final String SOURCE = "130281/2024/CBS/";
    /** A Monday. */
    private static final String MONDAY = "473001/2024-05-13";

    private static final String TUESDAY = "473001/2024-05-14";

    private final Timeline timeline = Timeline.atDayClose();

    @AfterEach
    void end() {
        timeline.close();
    }

    @Test
    void aTotalThatAgreesSaysNothing() {
        timeline.held(SOURCE + MONDAY, 2, 300, 2, 300).close("2024-05-13");

        assertThat(timeline.alerts()).isEmpty();
    }

    @Test
    void aDifferenceIsRaisedAtTheCloseOfItsDayAndResolvedWhenItAgrees() {
        timeline.held(SOURCE + MONDAY, 2, 299, 2, 300).close("2024-05-12");
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2024-05-13");
        assertThat(timeline.alerts()).containsExactly("R50 OPEN HIGH on 2024-05-13 by 2024-05-13");

        timeline.held(SOURCE + TUESDAY, 1, 5, 1, 5).close("2024-05-14");
        assertThat(timeline.alerts()).isEmpty();

        timeline.held(SOURCE + MONDAY, 2, 300, 2, 300).close("2024-05-15");
        assertThat(timeline.alerts()).containsExactly("R50 RESOLVED HIGH on 2024-05-15 by 2024-05-13");
    }

    @Test
    void whatMovesWithinADayIsNotJudged() {
        timeline.held(SOURCE + MONDAY, 0, 0, 2, 300)
                .held(SOURCE + MONDAY, 1, 100, 2, 300)
                .held(SOURCE + MONDAY, 2, 300, 2, 300)
                .close("2024-05-13");

        assertThat(timeline.alerts()).isEmpty();
    }

    @Test
    void anEntryThatNeverCameIsAGapOfItsSourceUntilItComes() {
        timeline.held(SOURCE + MONDAY, 1, 100, 2, 300).close("2024-05-13");
        assertThat(timeline.alerts())
                .containsExactly(
                        "R50 OPEN HIGH on 2024-05-13 by 2024-05-13",
                        "R51 OPEN HIGH on 2024-05-13 by 130281/2024/CBS/473001/2024-05-13");

        timeline.held(SOURCE + MONDAY, 2, 300, 2, 300).close("2024-05-14");
        assertThat(timeline.alerts())
                .containsExactly(
                        "R50 RESOLVED HIGH on 2024-05-14 by 2024-05-13",
                        "R51 RESOLVED HIGH on 2024-05-14 by 130281/2024/CBS/473001/2024-05-13");
    }

    @Test
    void aSourceFallsSilentAfterTwoWorkingDaysAndSpeaksAgain() {
        timeline.held(SOURCE + MONDAY, 2, 300, 2, 300).close("2024-05-13", "2024-05-14");
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2024-05-15", "2024-05-19");
        assertThat(timeline.alerts()).containsExactly("R51 OPEN WARN on 2024-05-15 by 2024-05-13");

        // A total of nothing is a sign of life, whichever unit it is about.
        timeline.held(SOURCE + "473002/2024-05-20", 0, 0, 0, 0).close("2024-05-20", "2024-05-21");
        assertThat(timeline.alerts()).containsExactly("R51 RESOLVED WARN on 2024-05-20 by 2024-05-13");

        timeline.close("2024-05-22");
        assertThat(timeline.alerts()).containsExactly("R51 REOPENED WARN on 2024-05-22 by 2024-05-20");
    }

    @Test
    void aSourceIsSilentNoMoreOnceItsYearIsOver() {
        timeline.held(SOURCE + "473001/2024-12-30", 2, 300, 2, 300).close("2024-12-30", "2025-01-31");

        assertThat(timeline.alerts()).isEmpty();
    }

    @Test
    void aLateTotalOfAnEarlierDayIsNoSignOfLife() {
        timeline.held(SOURCE + TUESDAY, 1, 5, 1, 5).close("2024-05-13", "2024-05-16");
        assertThat(timeline.alerts()).containsExactly("R51 OPEN WARN on 2024-05-16 by 2024-05-14");

        timeline.held(SOURCE + MONDAY, 1, 5, 1, 5).close("2024-05-17");
        assertThat(timeline.alerts()).isEmpty();
    }

    @Test
    void sourcesAreJudgedApart() {
        timeline.held(SOURCE + MONDAY, 1, 5, 1, 5)
                .held("130281/2024/CBS 2/" + TUESDAY, 1, 5, 1, 5)
                .close("2024-05-13", "2024-05-16");

        assertThat(timeline.alerts())
                .containsExactly(
                        "R51 OPEN WARN on 2024-05-15 by 2024-05-13", "R51 OPEN WARN on 2024-05-16 by 2024-05-14");
    }

    @Test
    void aTickWaitsForItsReconciliationsAndTakesNoLaterOnes() {
        timeline.tick(new ClosedDay(LocalDate.parse("2024-05-13"), ClosedDay.NONE, ClosedDay.NONE, 0));
        assertThat(timeline.alerts()).isEmpty();

        timeline.held(SOURCE + MONDAY, 2, 301, 2, 300);
        assertThat(timeline.alerts()).containsExactly("R50 OPEN HIGH on 2024-05-13 by 2024-05-13");

        ClosedDay tuesday = timeline.closedNow("2024-05-14");
        timeline.held(SOURCE + MONDAY, 2, 300, 2, 300).tick(tuesday);
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2024-05-15");
        assertThat(timeline.alerts())
                .containsExactly(
                        "R50 RESOLVED HIGH on 2024-05-15 by 2024-05-13", "R51 OPEN WARN on 2024-05-15 by 2024-05-13");
    }

    @Test
    void nothingOfATotalIsJudgedAtOnce() {
        try (Timeline live = Timeline.atOnce()) {
            live.held(SOURCE + MONDAY, 1, 100, 2, 300);
            assertThat(live.alerts()).isEmpty();

            live.close("2024-05-13");
            assertThat(live.alerts()).hasSize(2);
        }
    }
}
