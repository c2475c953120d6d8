package budgetflow.ingest.kind;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.kind.Parsed.Fault;
import org.junit.jupiter.api.Test;

class PlanRowsTest {
    private static final String HEADER = "region,fiscal_year,unit_code,line_code,due_on,cumulative_percent";
    private static final String LINE = "130281,2024,473001,13028124P00337210001L,";
    private static final String UNIT = "130281,2024,473001,*,";
    private static final String REGION = "130281,2024,*,*,";

    @Test
    void rowsOfOneScopeInAnyOrderAreOnePlan() {
        var parsed = parsed(
                LINE + "2024-12-31,100",
                REGION + "2024-12-31,100",
                LINE + "2024-03-31,30",
                LINE + "2024-10-31,90%",
                UNIT + "2024-09-15,100",
                LINE + "2024-06-30,60");

        assertThat(parsed.faults()).isEmpty();
        assertThat(parsed.taken())
                .extracting(plan -> plan.scope().text())
                .containsExactly("130281/2024/473001/13028124P00337210001L", "130281/2024/*/*", "130281/2024/473001/*");
        ScopedPlan own = parsed.taken().get(0);
        assertThat(own.plan()).isEqualTo(SpendingPlan.standard(own.scope().fiscalYear()));
    }

    @Test
    void aBadRowTakesItsPlanWithItAndNoOther() {
        var parsed = parsed(
                LINE + "2024-03-31,30", UNIT + "2024-12-31,100", LINE + "2024-02-30,60", LINE + "2024-12-31,100");

        assertThat(parsed.taken()).hasSize(1);
        assertThat(parsed.faults())
                .containsExactly(
                        new Fault(2, null, RejectCode.PLAN_ROW_REJECTED, null),
                        new Fault(4, "due_on", RejectCode.DATE_UNREADABLE, "2024-02-30"),
                        new Fault(5, null, RejectCode.PLAN_ROW_REJECTED, null));
    }

    @Test
    void aRowCutShortTakesItsPlanWithIt() {
        assertThat(parsed(LINE + "2024-03-31", LINE + "2024-12-31,100").faults())
                .containsExactly(
                        new Fault(2, null, RejectCode.ROW_TOO_SHORT, null),
                        new Fault(3, null, RejectCode.PLAN_ROW_REJECTED, null));
    }

    @Test
    void aPlanThatFallsOrStallsOrRepeatsADayIsRejectedWhole() {
        assertThat(parsed(LINE + "2024-06-30,60", LINE + "2024-03-31,60", LINE + "2024-12-31,100")
                        .faults())
                .extracting(Fault::code)
                .containsOnly(RejectCode.PLAN_NOT_RISING)
                .hasSize(3);
        assertThat(parsed(LINE + "2024-06-30,60", LINE + "2024-06-30,70", LINE + "2024-12-31,100")
                        .faults())
                .extracting(Fault::code)
                .containsOnly(RejectCode.PLAN_NOT_RISING)
                .hasSize(3);
    }

    @Test
    void aPlanSentTwiceInOneFileIsThatPlan() {
        var parsed = parsed(
                LINE + "2024-06-30,60", LINE + "2024-12-31,100", LINE + "2024-12-31,100%", LINE + "2024-06-30,60.0");

        assertThat(parsed.faults()).isEmpty();
        assertThat(parsed.taken())
                .containsExactlyElementsOf(
                        parsed(LINE + "2024-06-30,60", LINE + "2024-12-31,100").taken());
    }

    @Test
    void aPlanThatEndsBelowAHundredIsRejectedWhole() {
        assertThat(parsed(UNIT + "2024-06-30,60", UNIT + "2024-12-31,95").faults())
                .containsExactly(
                        new Fault(2, "cumulative_percent", RejectCode.PLAN_NOT_ENDING_AT_100, "60"),
                        new Fault(3, "cumulative_percent", RejectCode.PLAN_NOT_ENDING_AT_100, "95"));
    }

    @Test
    void aDayOutsideTheYearIsTheFaultOfItsRow() {
        assertThat(parsed(UNIT + "2024-06-30,60", UNIT + "2025-01-01,100").faults())
                .containsExactly(
                        new Fault(2, null, RejectCode.PLAN_ROW_REJECTED, null),
                        new Fault(3, "due_on", RejectCode.OUTSIDE_FISCAL_YEAR, "2025-01-01"));
    }

    @Test
    void aRowOfNoScopeIsRejectedAlone() {
        var parsed = parsed("130281,2024,*,13028124P00337210001L,2024-06-30,50", "13,2024,*,*,2024-06-30,50");

        assertThat(parsed.faults())
                .containsExactly(
                        new Fault(2, "unit_code", RejectCode.UNIT_MALFORMED, "*"),
                        new Fault(3, "region", RejectCode.REGION_MALFORMED, "13"));
    }

    @Test
    void aPercentageIsAboveZeroAndAtMostAHundred() {
        assertThat(parsed(UNIT + "2024-12-31,100.0001").faults())
                .containsExactly(new Fault(2, "cumulative_percent", RejectCode.PERCENT_UNREADABLE, "100.0001"));
    }

    @Test
    void ofAFileTooLongNothingIsTaken() {
        String row = UNIT + "2024-12-31,100";

        assertThat(Parsed.of(new PlanRows(1), HEADER, row).taken()).hasSize(1);
        var tooLong = Parsed.of(new PlanRows(1), HEADER, row, REGION + "2024-12-31,100");
        assertThat(tooLong.taken()).isEmpty();
        assertThat(tooLong.faults())
                .containsExactly(
                        new Fault(2, null, RejectCode.FILE_TOO_LARGE, null),
                        new Fault(3, null, RejectCode.FILE_TOO_LARGE, null));
    }

    private static Parsed<ScopedPlan> parsed(String... rows) {
        return Parsed.of(new PlanRows(), HEADER, rows);
    }
}
