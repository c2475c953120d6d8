package budgetflow.domain.report;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.change;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.yuan;
import static budgetflow.domain.report.Tables.book;
import static budgetflow.domain.report.Tables.cell;
import static budgetflow.domain.report.Tables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tables of a few lines, worked out by hand. The road: 1,000.00 with 200.00 of it carried over, 100.00 more carried over in
 * February, 50.00 adjusted, 30.00 moved to the bridge, 900.00 paid and 10.00 refunded, and 150.00 taken back on 20 December.
 */
class WorkedTablesTest {
    private static final String GENERAL = "一般公共预算";

    private static final LineExecution ROAD_LINE = execution(
            ROAD,
            List.of(
                    Tables.budget(ROAD, LineKind.PROJECT, "2140104", "-", GENERAL, yuan("1000"), yuan("200")),
                    change("C-1", ROAD, ChangeKind.CARRY_OVER, "2024-02-01", "100", ChangeStatus.APPROVED),
                    change("A-1", ROAD, ChangeKind.ADJUSTMENT, "2024-03-01", "50", ChangeStatus.APPROVED),
                    change("V", ROAD, ChangeKind.VIREMENT, "2024-04-01", "-30", ChangeStatus.APPROVED),
                    change("X", ROAD, ChangeKind.CLOSE, "2024-12-20", "-150", ChangeStatus.APPROVED),
                    change("D", ROAD, ChangeKind.ADJUSTMENT, "2024-01-01", "7000", ChangeStatus.DRAFT)),
            payment("P-1", ROAD, "2024-05-06", "900"),
            refund("R-1", "P-1", ROAD, "2024-06-07", "-10"));

    private static final LineExecution BRIDGE_LINE = execution(
            BRIDGE,
            List.of(
                    Tables.budget(BRIDGE, LineKind.PROJECT, "214", "-", "-", yuan("100"), Money.ZERO),
                    change("V", BRIDGE, ChangeKind.VIREMENT, "2024-04-01", "30", ChangeStatus.APPROVED)),
            payment("P-2", BRIDGE, "2024-07-01", "140"));

    private static final LineExecution SCHOOL_LINE = execution(
            SCHOOL,
            List.of(Tables.budget(SCHOOL, LineKind.BASIC, "-", "30101", GENERAL, yuan("300"), Money.ZERO)),
            payment("P-3", SCHOOL, "2024-08-01", "120"),
            payment("P-4", SCHOOL, "2024-09-01", "80"));

    private static final ReportInputs INPUTS = Tables.of(ROAD_LINE, BRIDGE_LINE, SCHOOL_LINE);
    private static final ReportBook BOOK = book(INPUTS, "2024-12-31");

    /** 1000 + 100 + 50 − 30 − 150 = 970; 970 − 890 = 80 are left, and surplus: the line is frozen. */
    @Test
    void theRoadsProjectRow() {
        ReportTable projects = BOOK.table(TableName.PROJECTS);

        assertThat(cells(projects, ROAD.text(), "carried_in_original", "surplus"))
                .containsExactly(
                        "a:20000",
                        "a:10000",
                        "a:100000",
                        "a:5000",
                        "a:-3000",
                        "a:15000",
                        "a:97000",
                        "a:90000",
                        "a:1000",
                        "a:89000",
                        "r:89000/97000",
                        "a:0",
                        "a:8000");
        assertThat(cell(projects, BRIDGE.text(), "fund")).isEqualTo("-:NO_DATA");
        assertThat(projects.row(SCHOOL.text())).isEmpty();
        // A rate of sums: (890 + 140) / (970 + 130), not the mean of rates.
        assertThat(cell(projects, ReportRow.TOTAL_KEY, "rate")).isEqualTo("r:103000/110000");
    }

    /** 300 carried over + 820 provided − 890 spent − 150 taken back = 0 carried forward + 80 surplus. */
    @Test
    void whatIsLeftOfAFrozenLineIsSurplusAndOfAnOpenOneCarriedForward() {
        ReportTable left = BOOK.table(TableName.CARRY_OVER);

        assertThat(cells(left, ROAD.text(), "carried_over", "frozen_from"))
                .containsExactly("a:30000", "a:82000", "a:89000", "a:15000", "a:0", "a:8000", "d:2024-12-20");
        assertThat(cells(left, SCHOOL.text(), "carried_forward", "frozen_from"))
                .containsExactly("a:10000", "a:0", "-:NOT_APPLICABLE");
        assertThat(cell(left, BRIDGE.text(), "carried_forward")).isEqualTo("a:-1000");
        // On the day before it was frozen, 1120 - 890 are still to be carried forward.
        assertThat(cells(
                        book(INPUTS, "2024-12-19").table(TableName.CARRY_OVER),
                        ROAD.text(),
                        "carried_forward",
                        "surplus"))
                .containsExactly("a:23000", "a:0");
    }

    @Test
    void scoresAreExactAndAtMostTen() {
        ReportTable scores = BOOK.table(TableName.SELF_ASSESSMENT);

        assertThat(cell(scores, ROAD.text(), "score")).isEqualTo("s:890000/97000");
        assertThat(cell(scores, BRIDGE.text(), "score")).isEqualTo("s:10/1");
        assertThat(cell(scores, ReportRow.TOTAL_KEY, "score")).isEqualTo("-:NOT_APPLICABLE");
    }

    /** The bridge stands at 214 itself, the road two levels below: 1030 at 214 is the sum of both. */
    @Test
    void aClassThatIsDividedKeepsWhatStandsAtItself() {
        ReportTable table = BOOK.table(TableName.BY_FUNCTION);

        assertThat(table.rows())
                .extracting(ReportRow::key)
                .containsExactly("total", "205", "20502", "2050201", "214", "214/-", "21401", "2140104");
        assertThat(cells(table, "214", "net", "project")).containsExactly("a:103000", "a:0", "a:103000");
        assertThat(cell(table, "214/-", "net")).isEqualTo("a:14000");
        assertThat(cells(table, "total", "net", "project")).containsExactly("a:123000", "a:20000", "a:103000");
    }

    @Test
    void linesWithoutAFundAreLeftOutOfTableThreeAndItIsSaidHowMuchThatIs() {
        ReportTable table = BOOK.table(TableName.GENERAL_BUDGET);

        assertThat(cells(table, "total", "original", "rate"))
                .containsExactly(
                        "a:130000", "a:127000", "a:109000", "a:20000", "a:89000", "r:109000/130000", "r:109000/127000");
        assertThat(table.notes()).anyMatch(note -> note.zh().contains("另有1条指标未注明资金性质（净支出140.00元）"));
        assertThat(cell(BOOK.table(TableName.STATE_CAPITAL), "total", "net")).isEqualTo("-:NO_DATA");
    }

    @Test
    void vouchersSayTheEconomicClassAndTheLineWhereTheyDoNot() {
        EconomicSpending travel = new EconomicSpending(SCHOOL, "30217", "505", yuan("50"));
        ReportBook book = book(
                ReportInputs.of(
                        INPUTS.lines().list(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(travel),
                        ClassNames.NONE,
                        INPUTS.judgingDays()),
                "2024-12-31");
        ReportTable department = book.table(TableName.BASIC_BY_DEPARTMENT_CLASS);
        ReportTable government = book.table(TableName.BASIC_BY_GOVERNMENT_CLASS);

        assertThat(cells(department, "total", "net", "untold")).containsExactly("a:20000", "a:15000", "a:5000", "a:0");
        assertThat(cell(department, "30101", "personnel")).isEqualTo("a:15000");
        assertThat(cell(department, "30217", "public_costs")).isEqualTo("a:5000");
        assertThat(cells(government, "total", "net", "untold")).containsExactly("a:20000", "a:0", "a:0", "a:20000");
        assertThat(cell(government, CodeTree.NO_CODE, "net")).isEqualTo("a:15000");
        assertThat(cells(book.table(TableName.OFFICIAL_EXPENSES), "hospitality", "original", "net"))
                .containsExactly("a:0", "a:0", "a:5000");
        assertThat(cell(BOOK.table(TableName.OFFICIAL_EXPENSES), "total", "net"))
                .isEqualTo("-:NO_DATA");
    }

    @Test
    void virementsThatDoNotBalanceAreFlaggedWhereAllOfTheirRegionIsThere() {
        ReportTable all = BOOK.table(TableName.BUDGET_CHANGES);
        ReportInputs oneSide = Tables.of(ROAD_LINE, SCHOOL_LINE);
        ReportTable unbalanced = book(oneSide, "2024-12-31").table(TableName.BUDGET_CHANGES);
        ReportSelection unit = new ReportSelection(YEAR, null, null, ROAD.unit());
        ReportTable part =
                ReportBook.of(oneSide, unit, day("2024-12-31"), Tables.STAMP).table(TableName.BUDGET_CHANGES);

        assertThat(cells(all, "130281/no/文号-V", "virements", "remark"))
                .containsExactly("a:0", "a:0", "a:0", "-:NOT_APPLICABLE");
        assertThat(cell(unbalanced, "130281/no/文号-V", "remark")).isEqualTo("t:调剂不平衡，差额-30.00元");
        assertThat(cell(part, "130281/no/文号-V", "remark")).isEqualTo("t:本范围内调剂差额-30.00元，另一方可能在本范围以外");
        assertThat(all.row(ROAD.text() + "#D")).as("a draft").isEmpty();
        assertThat(cells(all, "total", "carried_added", "amount"))
                .containsExactly("a:10000", "a:5000", "a:0", "a:15000", "a:0");
    }

    @Test
    void anAlertStandsAsItStoodOnTheDay() {
        AlertEvent raised = new AlertEvent(
                day("2024-07-01"),
                AlertEventKind.OPEN,
                Severity.HIGH,
                "P-2",
                new Measure.Amount(yuan("140")),
                new Measure.Amount(yuan("130")));
        Handling said = new Handling(
                "c",
                "张三",
                ActorRole.UNIT,
                Instant.parse("2024-07-04T20:00:00Z"),
                ExplanationCode.PROCUREMENT,
                "=1+1",
                day("2024-08-01"));
        Alert alert = new Alert(
                new AlertKey(RuleCode.R02, AlertSubject.of(BRIDGE)),
                List.of(raised, AlertEvent.handled(raised, AlertEventKind.EXPLAINED, said)));
        ReportInputs inputs = ReportInputs.of(
                INPUTS.lines().list(),
                List.of(),
                List.of(alert),
                List.of(),
                List.of(),
                ClassNames.NONE,
                INPUTS.judgingDays());

        ReportTable after = book(inputs, "2024-07-05").table(TableName.ALERTS);
        ReportTable before = book(inputs, "2024-07-04").table(TableName.ALERTS);

        assertThat(cells(after, alert.key().text(), "explained_reason", "explained_by_day"))
                .containsExactly("t:政府采购未完成", "t:=1+1", "d:2024-08-01");
        assertThat(cell(before, alert.key().text(), "state")).isEqualTo("t:待处理");
        assertThat(before.notes()).anyMatch(note -> note.zh().contains("另有1个"));
        assertThat(cell(book(inputs, "2024-06-30").table(TableName.ALERTS), "total", "alerts"))
                .isEqualTo("-:NO_DATA");
    }

    /** History is replayed long after: what people do about its alerts belongs to its last day. */
    @Test
    void aStepOnReplayedHistoryCountsOnItsLastDay() {
        AlertEvent raised = new AlertEvent(
                day("2024-07-01"),
                AlertEventKind.OPEN,
                Severity.HIGH,
                "P-2",
                new Measure.Amount(yuan("140")),
                new Measure.Amount(yuan("130")));
        Handling said =
                new Handling("c", "张三", ActorRole.UNIT, Instant.parse("2026-07-04T20:00:00Z"), null, "replayed", null);
        Alert alert = new Alert(
                new AlertKey(RuleCode.R02, AlertSubject.of(BRIDGE)),
                List.of(raised, AlertEvent.handled(raised, AlertEventKind.ACKNOWLEDGED, said)));

        assertThat(stateOn("2025-01-06", "2025-01-06", alert)).isEqualTo("t:已复核");
        assertThat(stateOn("2024-12-31", "2025-01-06", alert)).isEqualTo("t:待处理");
        assertThat(stateOn("2026-07-04", "2026-07-04", alert))
                .as("the day before, the bureau's own calendar")
                .isEqualTo("t:待处理");
    }

    private static String stateOn(String asOf, String lastClosedOn, Alert alert) {
        ReportInputs inputs = new ReportInputs(
                INPUTS.lines(),
                INPUTS.verdicts(),
                ReportFeed.of(List.of(alert)),
                INPUTS.reconciliations(),
                INPUTS.economic(),
                INPUTS.names(),
                INPUTS.judgingDays(),
                day(lastClosedOn));
        return cell(book(inputs, asOf).table(TableName.ALERTS), alert.key().text(), "state");
    }

    @Test
    void anUnbudgetedLineBelongsToTheDepartmentOfItsUnit() {
        LineKey stray = LineKey.of("130281/2024/473001/B-20101");
        LineExecution spent = execution(stray, List.of(), payment("P-9", stray, "2024-02-01", "5"));
        LineKey elsewhere = LineKey.of("130281/2024/101001/B-20101");
        ReportInputs inputs = Tables.of(
                ROAD_LINE, spent, execution(elsewhere, List.of(), payment("P-8", elsewhere, "2024-02-01", "5")));

        ReportBook book =
                ReportBook.of(inputs, new ReportSelection(YEAR, null, "473", null), day("2024-12-31"), Tables.STAMP);

        assertThat(book.table(TableName.CARRY_OVER).rows())
                .extracting(ReportRow::key)
                .containsExactly("total", "130281/2024/473001", ROAD.text(), stray.text());
        assertThat(cell(book.table(TableName.CARRY_OVER), stray.text(), "name")).isEqualTo("-:NO_DATA");
        assertThat(cell(book.table(TableName.CARRY_OVER), stray.text(), "unit_name"))
                .isEqualTo("t:unit 473001");
    }
}
