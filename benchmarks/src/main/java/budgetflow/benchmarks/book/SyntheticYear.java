package budgetflow.benchmarks.book;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.report.ClassNames;
import budgetflow.domain.report.EconomicSpending;
import budgetflow.domain.report.ReportFeed;
import budgetflow.domain.report.ReportInputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 合成年度: made-up lines, each made when it is read and kept by nobody; fifty days of payment each. */
record SyntheticYear(int lines) {
    static final FiscalYear YEAR = new FiscalYear(2024);
    static final LocalDate AS_OF = LocalDate.of(2025, 1, 31);

    private static final int LINES_OF_A_UNIT = 10;
    private static final int FIRST_UNIT = 100_001;
    private static final int PAID_DAYS = 50;
    private static final int DAYS_BETWEEN = 7;
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());
    private static final String[] CLASSES = {"2080505", "2101101", "2101501", "2130101", "2210201"};
    private static final String[] COSTS = {"30101", "30201", "30217", "30231", "31002"};

    ReportInputs inputs() {
        return new ReportInputs(
                taker -> {
                    for (int i = 0; i < lines; i++) {
                        taker.accept(line(i));
                    }
                },
                taker -> {
                    for (int i = 0; i < lines; i++) {
                        LineExecution line = line(i);
                        for (MilestoneFigures figures : line.milestonesOn(AS_OF, JUDGING)) {
                            LocalDate decidedOn = JUDGING.of(figures.milestone().dueOn());
                            taker.accept(MilestoneVerdict.judged(line.key(), figures, decidedOn));
                        }
                    }
                },
                ReportFeed.of(List.of()),
                ReportFeed.of(List.of()),
                taker -> {
                    for (int i = 0; i < lines; i++) {
                        taker.accept(new EconomicSpending(key(i), COSTS[i % COSTS.length], null, new Money(100L + i)));
                    }
                },
                ClassNames.NONE,
                JUDGING,
                AS_OF);
    }

    private static LineKey key(int number) {
        boolean basic = number % LINES_OF_A_UNIT == 0;
        String code = basic
                ? "B-" + CLASSES[number / LINES_OF_A_UNIT % CLASSES.length]
                : String.format(Locale.ROOT, "99010124P%012d", number);
        return LineKey.of("990101/" + YEAR + "/" + (FIRST_UNIT + number / LINES_OF_A_UNIT) + "/" + code);
    }

    private static LineExecution line(int number) {
        LineKey key = key(number);
        Money budget = new Money(10_000_000L + number % 977 * 1_013L);
        LineAttributes attributes = new LineAttributes(
                "合成单位" + key.unit(),
                "合成项目（第" + number + "号），非真实数据",
                number % LINES_OF_A_UNIT == 0 ? LineKind.BASIC : LineKind.PROJECT,
                CLASSES[number % CLASSES.length],
                COSTS[number % COSTS.length],
                null,
                "一般公共预算",
                null,
                null,
                null,
                Money.ZERO);
        BudgetLine line = BudgetLine.empty(key)
                .offer(BudgetChange.original(key, 0, budget, attributes))
                .line();
        if (number % LINES_OF_A_UNIT == 1) {
            line = line.offer(new BudgetChange(
                            "A-" + number,
                            key,
                            ChangeKind.ADJUSTMENT,
                            0,
                            LocalDate.of(2024, 7, 1),
                            new Money(1_000_000),
                            ChangeStatus.APPROVED,
                            "合成文号" + number / 100,
                            null))
                    .line();
        }
        List<DayTotals> days = new ArrayList<>(PAID_DAYS);
        for (int i = 0; i < PAID_DAYS; i++) {
            LocalDate day = YEAR.firstDay().plusDays((long) i * DAYS_BETWEEN + number % DAYS_BETWEEN);
            days.add(new DayTotals(day, 100_000L + (number * 31L + i * 17L) % 90_000, 0, 1));
        }
        return new LineExecution(line, SpendingPlan.standard(YEAR), new Ledger(days));
    }
}
