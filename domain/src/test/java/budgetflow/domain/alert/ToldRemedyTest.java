package budgetflow.domain.alert;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an alert itself says of its plan and of what would resolve it. */
class ToldRemedyTest {
    private final Timeline line = new Timeline(ROAD);

    @Test
    void whatWasSpentTooMuchIsOver() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-02-01", "120.01"));
        line.close("2024-02-01", RuleCode.R02);

        assertThat(line.alert(RuleCode.R02).remedy()).contains(new Remedy.Over(yuan("20.01")));
        line.approve(approved("A-1", ROAD, "2024-02-02", "20.00"));
        assertThat(line.close("2024-02-02", RuleCode.R02)).isEmpty();
        line.approve(approved("A-2", ROAD, "2024-02-03", "0.01"));
        assertThat(line.close("2024-02-03", RuleCode.R02)).containsExactly("RESOLVED CRITICAL");
        assertThat(line.alert(RuleCode.R02).remedy()).isEmpty();
    }

    @Test
    void whatWasSpentWithoutABudgetIsOver() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "120.01"));
        line.close("2024-02-01", RuleCode.R01);

        assertThat(line.alert(RuleCode.R01).remedy()).contains(new Remedy.Over(yuan("120.01")));
    }

    /** 60 % of 33.33 元 is 19.998 元: one fen less than the least whole fen does not reach it. */
    @Test
    void whatIsMissingAtAMilestoneIsToBeSpentBeforeTheNext() {
        line.approve(budget(ROAD, "33.33")).pay(payment("P-1", ROAD, "2024-06-01", "10.00"));
        line.close("2024-07-03", RuleCode.R10);

        Alert lag = line.alert(RuleCode.R10);
        assertThat(lag.remedy()).contains(new Remedy.Spend(yuan("10.00"), day("2024-10-31")));
        assertThat(lag.planned()).contains(yuan("20.00"));
        line.pay(payment("P-2", ROAD, "2024-07-04", "9.99"));
        assertThat(line.close("2024-07-04", RuleCode.R10)).isEmpty();
        line.pay(payment("P-3", ROAD, "2024-07-05", "0.01"));
        assertThat(line.close("2024-07-05", RuleCode.R10)).containsExactly("RESOLVED HIGH");
    }

    @Test
    void anyPaymentEndsHavingSpentNothing() {
        line.approve(budget(ROAD, "100.00"));
        line.close("2024-04-03", RuleCode.R12);

        assertThat(line.alert(RuleCode.R12).remedy()).contains(new Remedy.Spend(yuan("0.01"), day("2024-06-30")));
        assertThat(line.alert(RuleCode.R12).planned()).contains(yuan("30.00"));
    }
}
