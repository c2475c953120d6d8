package budgetflow.domain.alert;

import static budgetflow.domain.alert.RuleCode.R02;
import static budgetflow.domain.alert.RuleCode.R12;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.execution.MilestoneVerdict;
import org.junit.jupiter.api.Test;

/** After a reset every day is judged again, with all that is known by now: what was reported stays. */
class JudgedAgainTest {
    private final Timeline line = new Timeline(ROAD).approve(budget(ROAD, "100.00"));

    @Test
    void anAlertThatCameAndWentIsNotRaisedAgain() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "120.00"));
        line.close("2024-02-01", R02);
        line.pay(refund("R-1", "P-1", ROAD, "2024-02-10", "-20.00"));
        line.close("2024-02-10", R02);
        Alert reported = line.alert(R02);

        assertThat(line.close("2024-01-31", R02)).isEmpty();
        assertThat(line.close("2024-02-01", R02)).isEmpty();
        assertThat(line.close("2024-02-10", R02)).isEmpty();

        assertThat(line.alert(R02)).isEqualTo(reported);
        line.pay(payment("P-2", ROAD, "2024-03-01", "0.01"));
        assertThat(line.close("2024-03-01", R02)).containsExactly("REOPENED CRITICAL");
    }

    @Test
    void anAlertThatIsOpenStaysOpenOnDaysBeforeIt() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "120.00"));
        line.close("2024-02-01", R02);

        assertThat(line.close("2024-01-05", R02)).isEmpty();
        assertThat(line.close("2024-02-01", R02)).isEmpty();
        assertThat(line.alert(R02).state()).isEqualTo(AlertState.OPEN);
    }

    /** A payment that came late was not known when the milestone was judged. */
    @Test
    void aVerdictStaysAsItWasReported() {
        line.close("2024-04-03", R12);
        MilestoneVerdict reported = line.verdict(0);
        line.pay(payment("P-1", ROAD, "2024-03-01", "50.00"));

        line.close("2024-04-03", R12);

        assertThat(line.verdict(0).asReported()).isEqualTo(reported.asReported());
        assertThat(line.verdict(0).restated()).isNotEqualTo(reported.restated());
    }

    @Test
    void whatWasNeverReportedIsRaisedNow() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "120.00"));

        assertThat(line.close("2024-02-01", R02)).containsExactly("OPEN CRITICAL");
    }
}
