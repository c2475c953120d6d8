package budgetflow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.launcher.sample.SampleReplay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionReportTest {
    private static final SampleReplay REPLAY = new SampleReplay();
    private static final String ESCAPE = "\u001b";

    @Test
    void everyLineHasItsRowWithFiguresAndVerdicts() {
        List<String> lines = report(true).text(Screen.PLAIN).lines().toList();

        assertThat(lines)
                .contains(
                        "  医保中心光纤租赁费                               6.48         6.48           6.48      100.00%"
                                + "  30.10% 达标MET  60.20% 达标MET  90.10% 达标MET  100.00% 达标MET  正常 ON_TRACK",
                        "  综合业务经费                                     7.00         7.00           0.00        0.00%"
                                + "   0.00% 滞后LAG   0.00% 滞后LAG   0.00% 滞后LAG    0.00% 滞后LAG  滞后 LAGGING",
                        "  473001/13028124P00009910001X                     0.00         0.00           3.20            —"
                                + "               —               —               —                —  无预算 UNBUDGETED");
    }

    @Test
    void totalsAreSumsOverSums() {
        assertThat(report(true).text(Screen.PLAIN))
                .containsPattern("合计 Total +12,535.48 +12,635.48 +12,602.44 +99.74%");
    }

    @Test
    void bureausStandUnderTheirNamesWithTheirSumsAndYearsInTablesOfTheirOwn() {
        List<LineExecution> lines = List.of(
                line("610116/2023/133001/S-URSTTQN6YML4", "400.00", "一中心", "取暖"),
                line("611022/2024/231001/S-5BG7XJARF5SB", "100.00", "二局", "征缴"),
                line("610116/2023/133/B-2101501", "600.00", "一局", "运行"),
                line("130281/2024/473001/13028124P00337210001L", "50.00", "三局", "救助"));

        List<String> rows = new ExecutionReport(
                        lines, List.of(), List.of(), SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS, false)
                .text(Screen.PLAIN)
                .lines()
                .filter(row -> !row.isEmpty())
                .map(ExecutionReportTest::firstTwoCells)
                .skip(2)
                .toList();

        assertThat(rows)
                .containsExactly(
                        "2023年度 fiscal year 2023: 2 条 lines",
                        "项目 Line|年初 Original",
                        "一局 610116/2023/133|0.10",
                        "  运行|0.06",
                        "  取暖|0.04",
                        "合计 Total|0.10",
                        "2024年度 fiscal year 2024: 2 条 lines",
                        "项目 Line|年初 Original",
                        "三局 130281/2024/473|0.01",
                        "  救助|0.01",
                        "二局 611022/2024/231|0.01",
                        "  征缴|0.01",
                        "合计 Total|0.02",
                        "预警 Alerts: 0");
    }

    @Test
    void everyAlertSaysWhatTrippedIt() {
        assertThat(report(true).text(Screen.PLAIN))
                .contains("预警 Alerts: 17\n")
                .containsPattern("R02 超预算 overspent +CRITICAL +离休干部医药费 +已解除 RESOLVED +2024-11-20 +2024-11-27"
                        + " +SYN-\\d+ +721.00万元 +700.00万元\n")
                .containsPattern("R10 进度滞后 lagging at milestone +HIGH +综合业务经费 +待处理 OPEN +2024-04-03 +—"
                        + " +2024-03-31 +0.0000% +30%\n");
    }

    @Test
    void columnsLineUpWithChineseInThem() {
        List<String> rows = report(true)
                .text(Screen.PLAIN)
                .lines()
                .filter(line -> line.contains("达标MET  ") || line.startsWith("项目"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(rows.stream().map(row -> DisplayWidth.of(upToStatus(row))).distinct())
                .hasSize(1);
    }

    @Test
    void aNarrowScreenFoldsRowsAndCutsNothing() {
        String wide = report(true).text(Screen.PLAIN);
        String narrow = report(true).text(new Screen(80, false));
        List<String> figures = List.of(wide.split("\\s+"));

        assertThat(narrow.split("\\s+")).containsExactlyElementsOf(figures);
        assertThat(narrow.lines().filter(line -> line.matches(".*\\d\\.\\d\\d.*")))
                .allMatch(line -> DisplayWidth.of(line) <= 80);
    }

    @Test
    void colourOnlyAddsToWhatTheWordsSay() {
        String plain = report(true).text(Screen.PLAIN);
        String coloured = report(true).text(new Screen(Screen.UNLIMITED, true));

        assertThat(plain).doesNotContain(ESCAPE);
        assertThat(coloured).contains(ESCAPE + "[31m");
        assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void syntheticDataIsCalledSo() {
        assertThat(report(true).text(Screen.PLAIN)).startsWith("*** 合成数据").contains("synthetic data");
        assertThat(report(false).text(Screen.PLAIN)).doesNotContain("合成数据").doesNotContain("synthetic");
    }

    @Test
    void anOddPlanGetsItsOwnColumns() {
        LineKey key = LineKey.of("130281/2024/473001/B-2080505");
        LineExecution line =
                new LineExecution(BudgetLine.empty(key), SpendingPlan.standard(key.fiscalYear()), Ledger.EMPTY);

        String text = new ExecutionReport(
                        List.of(line), List.of(), List.of(), SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS, false)
                .text(Screen.PLAIN);

        assertThat(text).contains("2024-03-31", "预警 Alerts: 0\n").endsWith("\n");
    }

    @Test
    void whatDoesNotReconcileIsShownToTheFenAndAlertsOnItStandWithTheirUnit() {
        ReconciliationKey key = ReconciliationKey.of("130281/2024/SYNTHETIC/473001/2024-06-27");
        Reconciliation differs =
                new Reconciliation(key, new Counted(1, Given.yuan("10.00")), new Counted(2, Given.yuan("10.01")));
        Reconciliation agrees = new Reconciliation(
                ReconciliationKey.of("130281/2024/SYNTHETIC/473001/2024-06-28"), Counted.NOTHING, Counted.NOTHING);
        ReconciliationReviewer reviewer =
                new ReconciliationReviewer(RulesInForce.standard(), SampleReplay.JUDGING_DAYS.calendar());
        List<Alert> alerts = List.of(
                reviewer.review(differs, key.day(), null).orElseThrow(),
                reviewer.review(key.sourceKey(), key.day(), key.day(), List.of(differs), null)
                        .orElseThrow());

        String text = new ExecutionReport(
                        List.of(line("130281/2024/473001/B-2080505", "5.00", "三局", "运行")),
                        alerts,
                        List.of(differs, agrees),
                        SampleReplay.CLOSED_ON,
                        SampleReplay.JUDGING_DAYS,
                        false)
                .text(Screen.PLAIN);

        assertThat(text)
                .contains("对账 Reconciliation: 2 份对账总数 control totals, 1 份不符 differ\n")
                .containsPattern("SYNTHETIC +130281/2024/473001 +2024-06-27 +1 笔 / 10.00 +2 笔 / 10.01 +-1 笔 / -0.01")
                .containsPattern("130281/2024 *\n +R51 断号或静默 gap or silent source +HIGH +SYNTHETIC ")
                .containsPattern(
                        "三局 130281/2024/473 *\n +R50 对账不符 control total differs +HIGH +SYNTHETIC/473001/2024-06-27 ")
                .doesNotContain("2024-06-28");
    }

    @Test
    void withoutControlTotalsNothingIsSaidOfThem() {
        assertThat(report(false).text(Screen.PLAIN)).doesNotContain("对账");
    }

    @Test
    void ofManyDifferencesTheFirstAreShownAndTheOthersCounted() {
        List<Reconciliation> many = LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2024, 1, 26))
                .map(day -> new Reconciliation(
                        ReconciliationKey.of("130281/2024/SYNTHETIC/473001/" + day),
                        Counted.NOTHING,
                        new Counted(1, Given.yuan("1.00"))))
                .toList();

        assertThat(new DifferencesTable(many).lines(Screen.PLAIN))
                .last()
                .isEqualTo("其余 5 份见 reconciliations.json / the other 5 are in reconciliations.json");
    }

    private static String firstTwoCells(String row) {
        String[] cells = row.strip().split("\\s{2,}", -1);
        return row.substring(0, row.length() - row.stripLeading().length())
                + String.join("|", List.of(cells).subList(0, Math.min(2, cells.length)));
    }

    private static LineExecution line(String key, String yuan, String unitName, String name) {
        LineKey line = LineKey.of(key);
        LineAttributes attributes = new LineAttributes(
                unitName, name, LineKind.PROJECT, null, null, null, null, null, null, null, Money.ZERO);
        BudgetChange budget = BudgetChange.original(line, 0, Given.yuan(yuan), attributes);
        return new LineExecution(
                BudgetLine.empty(line).offer(budget).line(), SpendingPlan.standard(line.fiscalYear()), Ledger.EMPTY);
    }

    /** Both the headings and the rows end their last milestone where the status begins. */
    private static String upToStatus(String row) {
        return row.substring(0, Math.max(row.lastIndexOf("状态"), row.lastIndexOf("  ") + 2));
    }

    private static ExecutionReport report(boolean synthetic) {
        return new ExecutionReport(
                REPLAY.lines(),
                REPLAY.alerts(),
                List.of(),
                SampleReplay.CLOSED_ON,
                SampleReplay.JUDGING_DAYS,
                synthetic);
    }
}
