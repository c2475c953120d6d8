package budgetflow.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sample's year is to raise, when the domain's rules judge it day by day. */
class SampleAlertsTest {
    private static final SampleReplay REPLAY = new SampleReplay();

    @Test
    void everySituationRaisesItsAlertAndNothingElseDoes() {
        assertThat(REPLAY.alerts().stream().map(SampleAlertsTest::text))
                .containsExactlyInAnyOrder(
                        "R10 13028124P00337210001L WARN, OPEN 2024-07-03, RESOLVED 2024-07-19, REOPENED 2024-11-05, RESOLVED 2024-11-22",
                        "R10 13028124P00000410003M INFO, OPEN 2024-07-03, RESOLVED 2024-07-04",
                        "R02 13028124P000006100031 CRITICAL, OPEN 2024-11-20, RESOLVED 2024-11-27",
                        "R10 13028124P00000810003C INFO, OPEN 2025-01-06",
                        "R10 13028124P00001410004G HIGH, OPEN 2024-04-03",
                        "R12 13028124P00001410004G HIGH, OPEN 2024-04-03, WORSENED 2024-07-03",
                        "R01 13028124P00009910001X CRITICAL, OPEN 2024-09-12",
                        // Behind in spring: foreseen a month before each milestone it then missed.
                        "R11 13028124P00337210001L WARN, OPEN 2024-05-31, RESOLVED 2024-07-03, REOPENED 2024-10-01, RESOLVED 2024-11-05",
                        "R11 13028124P00000410003M WARN, OPEN 2024-03-01, RESOLVED 2024-03-15, REOPENED 2024-06-20, RESOLVED 2024-06-28",
                        "R11 13028124P000006100031 WARN, OPEN 2024-05-31, RESOLVED 2024-06-20",
                        "R11 13028124P00000810003C WARN, OPEN 2024-12-01, RESOLVED 2025-01-06",
                        "R11 13028124P00001610002L WARN, OPEN 2024-12-01, RESOLVED 2024-12-06",
                        // 95 % on 14 November, two weeks before anybody asks for it.
                        "R03 13028124P000006100031 WARN, OPEN 2024-11-14, RESOLVED 2024-12-01",
                        // Four payments a year: each jumps ahead of the pace, and 60 days on the line has stalled.
                        "R03 13028124P00001610002L WARN, OPEN 2024-02-08, RESOLVED 2024-02-19, REOPENED 2024-05-10, RESOLVED 2024-05-20, REOPENED 2024-07-25, RESOLVED 2024-09-05",
                        "R16 13028124P00001610002L WARN, OPEN 2024-04-08, RESOLVED 2024-05-10, REOPENED 2024-07-09, RESOLVED 2024-07-25, REOPENED 2024-11-01, RESOLVED 2024-12-06",
                        // The payment of 27 June that came on 16 July.
                        "R52 13028124P00000410003M INFO, OPEN 2024-07-16",
                        "R15 13028124P00001410004G HIGH, OPEN 2025-01-06");
    }

    @Test
    void oneMilestoneWasReportedLaggingAndIsRestatedAsMet() {
        List<MilestoneVerdict> restated = REPLAY.verdicts().stream()
                .filter(verdict -> verdict.asReported().verdict() == Verdict.LAGGING
                        && verdict.restated().verdict() == Verdict.MET)
                .toList();

        assertThat(restated).singleElement().satisfies(verdict -> {
            assertThat(verdict.recordKey()).isEqualTo("130281/2024/473001/13028124P00000410003M#2024-06-30");
            assertThat(verdict.asReported().decidedOn()).isEqualTo("2024-07-03");
        });
    }

    @Test
    void aReversalWithItsReentryAlarmsNobody() {
        assertThat(REPLAY.alerts())
                .noneMatch(alert -> alert.raisedOn().toString().startsWith("2024-04-16"));
    }

    @Test
    void theUnbudgetedEntryIsNamed() {
        Alert unbudgeted = REPLAY.alerts().stream()
                .filter(alert -> alert.key().rule() == RuleCode.R01)
                .findFirst()
                .orElseThrow();

        assertThat(unbudgeted.trigger()).startsWith("SYN-");
    }

    @Test
    void fiveRowsAreDuplicates() {
        assertThat(REPLAY.duplicates()).isEqualTo(5);
    }

    private static String text(Alert alert) {
        StringBuilder text = new StringBuilder(alert.key().rule() + " "
                + alert.key().subject().line().orElseThrow().code() + " " + alert.severity());
        for (AlertEvent event : alert.history()) {
            text.append(", ").append(event.kind()).append(' ').append(event.on());
        }
        return text.toString();
    }
}
