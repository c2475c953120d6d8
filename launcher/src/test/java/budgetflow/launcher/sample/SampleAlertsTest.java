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
                        "R01 13028124P00009910001X CRITICAL, OPEN 2024-09-12");
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
