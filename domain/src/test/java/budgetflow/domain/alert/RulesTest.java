package budgetflow.domain.alert;

import static budgetflow.domain.alert.RuleCode.R01;
import static budgetflow.domain.alert.RuleCode.R02;
import static budgetflow.domain.alert.RuleCode.R10;
import static budgetflow.domain.alert.RuleCode.R12;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.reversal;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.execution.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private final Timeline line = new Timeline(ROAD);

    @Test
    void unbudgetedSpendingIsRaisedAndHealedByTheBudget() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "10.00"));
        assertThat(line.close("2024-02-01", R01)).containsExactly("OPEN CRITICAL");
        assertThat(line.alert(R01).trigger()).isEqualTo("P-1");

        assertThat(line.close("2024-02-02", R01)).isEmpty();

        line.approve(budget(ROAD, "100.00"));
        assertThat(line.close("2024-02-03", R01)).containsExactly("RESOLVED CRITICAL");
        assertThat(line.alert(R01).resolvedOn()).contains(day("2024-02-03"));
    }

    @Test
    void unbudgetedSpendingInhibitsOverspending() {
        line.approve(budget(ROAD, "0.00")).pay(payment("P-1", ROAD, "2024-02-01", "10.00"));

        assertThat(line.close("2024-02-01", R01)).containsExactly("OPEN CRITICAL");
        assertThat(line.hasAlert(R02)).isFalse();
    }

    @Test
    void exactlyTheBudgetIsNotOverspentAndOneFenMoreIs() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-02-01", "100.00"));
        assertThat(line.close("2024-02-01", R02)).isEmpty();

        line.pay(payment("P-2", ROAD, "2024-02-02", "0.01"));

        assertThat(line.close("2024-02-02", R02)).containsExactly("OPEN CRITICAL");
        assertThat(line.alert(R02).trigger()).isEqualTo("P-2");
        assertThat(line.alert(R02).value()).isEqualTo(new Measure.Amount(yuan("100.01")));
        assertThat(line.alert(R02).threshold()).isEqualTo(new Measure.Amount(yuan("100.00")));
    }

    @Test
    void anOverspentLineIsHealedByARefundAndComesBackWithTheNextPayment() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-02-01", "120.00"));
        assertThat(line.close("2024-02-01", R02)).containsExactly("OPEN CRITICAL");

        line.pay(refund("R-1", "P-1", ROAD, "2024-02-10", "-20.00"));
        assertThat(line.close("2024-02-09", R02)).isEmpty();
        assertThat(line.close("2024-02-10", R02)).containsExactly("RESOLVED CRITICAL");

        line.pay(payment("P-2", ROAD, "2024-03-01", "0.01"));
        assertThat(line.close("2024-03-01", R02)).containsExactly("REOPENED CRITICAL");
        assertThat(line.alert(R02).state()).isEqualTo(AlertState.REOPENED);
        assertThat(line.alert(R02).raisedOn()).isEqualTo(day("2024-02-01"));
        assertThat(line.alert(R02).history()).hasSize(3);
    }

    @Test
    void aSupplementaryBudgetHealsOverspendingOnTheDayItIsEffective() {
        line.approve(budget(ROAD, "100.00"))
                .approve(approved("A-1", ROAD, "2024-05-01", "50.00"))
                .pay(payment("P-1", ROAD, "2024-02-01", "120.00"));

        assertThat(line.close("2024-04-30", R02)).containsExactly("OPEN CRITICAL");
        assertThat(line.close("2024-05-01", R02)).containsExactly("RESOLVED CRITICAL");
    }

    @Test
    void overspendingIsToldAtOnceAndLaggingWaitsForTheDaysClose() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-02-01", "100.01"));

        assertThat(line.atOnce("2024-02-01", R02)).containsExactly("OPEN CRITICAL");
        assertThat(new Timeline(ROAD).approve(budget(ROAD, "100.00")).atOnce("2024-05-01", R10))
                .isEmpty();
    }

    @Test
    void theEntryThatTripsIsTheFirstByPaymentDayAndIdWhateverCameFirst() {
        line.approve(budget(ROAD, "100.00"))
                .pay(payment("P-9", ROAD, "2024-02-02", "50.00"))
                .pay(payment("P-2", ROAD, "2024-02-01", "50.00"))
                .pay(payment("P-1", ROAD, "2024-02-02", "50.00"));

        line.close("2024-02-02", R02);

        assertThat(line.alert(R02).trigger()).isEqualTo("P-9");
    }

    @Test
    void lagIsRaisedWhenTheThirdWorkingDayIsClosed() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-03-31", "28.00"));

        assertThat(line.close("2024-03-31", R10)).isEmpty();
        assertThat(line.close("2024-04-02", R10)).isEmpty();
        assertThat(line.close("2024-04-03", R10)).containsExactly("OPEN INFO");
        assertThat(line.alert(R10).trigger()).isEqualTo("2024-03-31");
        assertThat(line.alert(R10).value()).isEqualTo(new Measure.Share("28.0000"));
        assertThat(line.alert(R10).threshold()).isEqualTo(new Measure.Share("30"));
    }

    @ParameterizedTest
    @CsvSource({
        "29.99, OPEN INFO",
        "25.00, OPEN INFO",
        "24.99, OPEN WARN",
        "15.00, OPEN WARN",
        "14.99, OPEN HIGH",
        "0.01, OPEN HIGH"
    })
    void theGapDecidesTheSeverity(String paid, String told) {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-03-31", paid));

        assertThat(line.close("2024-04-03", R10)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"30.00", "30.01"})
    void whoReachesTheMilestoneIsLeftAlone(String paid) {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-03-31", paid));

        assertThat(line.close("2024-04-03", R10)).isEmpty();
    }

    @Test
    void lagIsResolvedByCatchingUpWhileTheVerdictStays() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-03-31", "20.00"));
        line.close("2024-04-03", R10);

        line.pay(payment("P-2", ROAD, "2024-04-10", "9.99"));
        assertThat(line.close("2024-04-10", R10)).isEmpty();
        line.pay(payment("P-3", ROAD, "2024-04-11", "0.01"));

        assertThat(line.close("2024-04-11", R10)).containsExactly("RESOLVED WARN");
        assertThat(line.verdict(0).asReported().verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(line.verdict(0).restated().verdict()).isEqualTo(Verdict.LAGGING);
    }

    @Test
    void lagWorsensAtTheNextMilestoneAndIsRaisedOncePerEpisode() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-03-31", "28.00"));
        line.close("2024-04-03", R10);

        assertThat(line.close("2024-04-04", R10)).isEmpty();
        assertThat(line.close("2024-07-02", R10)).isEmpty();
        assertThat(line.close("2024-07-03", R10)).containsExactly("WORSENED HIGH");
        assertThat(line.alert(R10).state()).isEqualTo(AlertState.OPEN);
    }

    @Test
    void aSupplementaryBudgetAfterAMilestoneDoesNotMakeItLag() {
        line.approve(budget(ROAD, "100.00"))
                .approve(approved("A-1", ROAD, "2024-04-01", "900.00"))
                .pay(payment("P-1", ROAD, "2024-03-31", "30.00"));

        assertThat(line.close("2024-04-03", R10)).isEmpty();
        assertThat(line.close("2024-06-29", R10)).isEmpty();
        assertThat(line.verdict(0).asReported().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void theEndOfSeptemberRaisesNothing() {
        line.approve(budget(ROAD, "100.00")).pay(payment("P-1", ROAD, "2024-03-31", "60.00"));

        assertThat(line.close("2024-10-10", R10)).isEmpty();
        assertThat(line.close("2024-11-04", R10)).isEmpty();
        assertThat(line.close("2024-11-05", R10)).containsExactly("OPEN HIGH");
    }

    @Test
    void noSpendingIsAWarningInMarchAndSeriousInJuneAndEndsWithTheFirstPayment() {
        line.approve(budget(ROAD, "100.00"));

        assertThat(line.close("2024-04-02", R12)).isEmpty();
        assertThat(line.close("2024-04-03", R12)).containsExactly("OPEN WARN");
        assertThat(line.close("2024-07-02", R12)).isEmpty();
        assertThat(line.close("2024-07-03", R12)).containsExactly("WORSENED HIGH");

        line.pay(payment("P-1", ROAD, "2024-07-04", "0.01"));
        assertThat(line.close("2024-07-04", R12)).containsExactly("RESOLVED HIGH");
    }

    @Test
    void aReversedPaymentIsNoSpending() {
        var payment = payment("P-1", ROAD, "2024-03-01", "10.00");
        line.approve(budget(ROAD, "100.00")).pay(payment).pay(reversal("V-1", payment, "2024-03-20"));

        assertThat(line.close("2024-04-03", R12)).containsExactly("OPEN WARN");
    }

    @Test
    void aLineWithoutABudgetHasNothingToSpend() {
        line.approve(budget(ROAD, "0.00"));

        assertThat(line.close("2024-04-03", R12)).isEmpty();
        assertThat(line.close("2024-04-03", R10)).isEmpty();
    }

    /** Had the revision come first, nobody would ever have heard of the line: the order must not show. */
    @Test
    void ofALineThatEverythingMovedAwayFromNoMilestoneIsJudged() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "10.00"));
        line.moveAway();

        line.close("2024-04-03", R10);

        assertThat(line.verdicts()).isZero();
    }

    @Test
    void whatWasReportedBeforeEverythingMovedAwayStays() {
        line.pay(payment("P-1", ROAD, "2024-02-01", "10.00"));
        line.close("2024-04-03", R10);
        line.moveAway();

        line.close("2024-07-03", R10);

        assertThat(line.verdicts()).isEqualTo(1);
        assertThat(line.verdict(0).asReported().executed()).isEqualTo(yuan("10.00"));
        assertThat(line.verdict(0).restated().executed()).isEqualTo(yuan("0.00"));
    }
}
