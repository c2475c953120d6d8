package budgetflow.domain.report;

import static budgetflow.domain.report.ReportCell.Absent.NOT_APPLICABLE;
import static budgetflow.domain.report.ReportCell.Absent.NO_DATA;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Percentage;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 计划执行表: table 6. A row is a line at a milestone, for plans may differ in dates and number; figures are cumulative, so
 * that there is one total for each due date and none over all. What was reported stands beside what it would be now.
 */
final class PlanTable {
    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.code("line", "项目编码", "line code"),
            ReportColumn.text("name", "项目名称", "name"),
            ReportColumn.code("unit", "单位编码", "unit code"),
            ReportColumn.text("unit_name", "单位名称", "unit"),
            ReportColumn.date("due_on", "节点日", "due on").under("计划", "plan"),
            ReportColumn.rate("planned_percent", "计划%", "percent").under("计划", "plan"),
            ReportColumn.amount("adjusted", "调整预算数", "adjusted budget").under("计划", "plan"),
            ReportColumn.amount("planned", "计划额", "amount").under("计划", "plan"),
            ReportColumn.amount("reported_adjusted", "调整预算数", "adjusted budget").under("上报值", "as reported"),
            ReportColumn.amount("reported", "实际额", "spent").under("上报值", "as reported"),
            ReportColumn.rate("reported_percent", "实际%", "percent").under("上报值", "as reported"),
            points("reported_deviation").under("上报值", "as reported"),
            ReportColumn.text("reported_verdict", "判定", "verdict").under("上报值", "as reported"),
            ReportColumn.date("decided_on", "判定日", "decided on").under("上报值", "as reported"),
            ReportColumn.amount("restated", "实际额", "spent").under("重述值", "restated"),
            ReportColumn.rate("restated_percent", "实际%", "percent").under("重述值", "restated"),
            points("restated_deviation").under("重述值", "restated"),
            ReportColumn.text("restated_verdict", "判定", "verdict").under("重述值", "restated"));

    private PlanTable() {}

    /** One line at one milestone; not reported while it is null. */
    private record Due(
            ReportLine line,
            MilestoneFigures figures,
            @Nullable AsReported reported) {}

    static ReportTable of(Selected selected) {
        TreeMap<LocalDate, List<Due>> byDay = new TreeMap<>();
        for (ReportLine line : selected.lines()) {
            for (ReportLine.Due due : line.dues()) {
                byDay.computeIfAbsent(due.figures().milestone().dueOn(), day -> new ArrayList<>())
                        .add(new Due(line, due.figures(), due.reported()));
            }
        }
        ReportText note = new ReportText(
                "每个节点各有合计；合计的计划%为各指标计划额对调整预算数的比率。上报值一经判定不再改变，其后收到的列入重述值。",
                "Each due date has its own total, whose percentage is that of the sums. What was reported never changes; what"
                        + " came later is in the restated figures.");
        if (byDay.isEmpty()) {
            return ReportTable.frame(TableName.SPENDING_PLAN, COLUMNS, note);
        }
        ComputedRows rows = new ComputedRows(TableName.SPENDING_PLAN, COLUMNS);
        byDay.forEach((day, dues) -> rows.and(total(day, dues)));
        for (ReportLine line : selected.lines()) {
            for (ReportLine.Due due : line.dues()) {
                rows.and(() -> detail(new Due(line, due.figures(), due.reported())));
            }
        }
        return new ReportTable(TableName.SPENDING_PLAN, COLUMNS, rows, List.of(), List.of(note));
    }

    private static ReportRow detail(Due due) {
        MilestoneFigures figures = due.figures();
        Fraction planned = Fraction.of(figures.milestone().percent());
        Optional<AsReported> reported = Optional.ofNullable(due.reported());
        List<ReportCell> cells = new ArrayList<>(List.of(
                new ReportCell.Code(due.line().key().code().code()),
                ReportCell.text(due.line().name()),
                LineTable.unitCode(due.line().key()),
                LineTable.unitName(due.line()),
                new ReportCell.Day(figures.milestone().dueOn()),
                new ReportCell.Rate(planned),
                new ReportCell.Amount(figures.adjusted()),
                new ReportCell.Amount(figures.planned())));
        cells.addAll(
                reported(reported.map(AsReported::adjusted), reported.map(AsReported::executed), Optional.of(planned)));
        cells.add(reported.map(value -> Words.of(value.verdict()))
                .orElse(figures.verdict() == Verdict.PENDING ? Words.of(Verdict.PENDING) : NO_DATA));
        cells.add(reported.<ReportCell>map(value -> new ReportCell.Day(value.decidedOn()))
                .orElse(NO_DATA));
        cells.addAll(spent(figures.executed(), figures.adjusted(), Optional.of(planned)));
        cells.add(Words.of(figures.verdict()));
        LocalDate dueOn = figures.milestone().dueOn();
        return new ReportRow(
                ReportRow.Kind.DETAIL,
                key(due.line().key(), dueOn),
                totalKey(dueOn),
                1,
                cells,
                List.of(due.line().key()));
    }

    private static ReportRow total(LocalDate day, List<Due> dues) {
        Money adjusted = sum(dues, MilestoneFigures::adjusted);
        Money planned = sum(dues, MilestoneFigures::planned);
        Money executed = sum(dues, MilestoneFigures::executed);
        Optional<Fraction> percent = percent(dues, adjusted);
        List<AsReported> reported = new ArrayList<>();
        dues.stream().map(Due::reported).forEach(value -> {
            if (value != null) {
                reported.add(value);
            }
        });
        Optional<List<AsReported>> known = reported.isEmpty() ? Optional.empty() : Optional.of(reported);
        List<ReportCell> cells = new ArrayList<>(List.of(
                NOT_APPLICABLE,
                ReportCell.text("合计", "Total"),
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                new ReportCell.Day(day),
                percent.<ReportCell>map(ReportCell.Rate::new).orElse(ReportCell.Absent.NO_RATE),
                new ReportCell.Amount(adjusted),
                new ReportCell.Amount(planned)));
        cells.addAll(reported(
                known.map(values -> sumReported(values, AsReported::adjusted)),
                known.map(values -> sumReported(values, AsReported::executed)),
                percent));
        cells.add(
                reported.isEmpty()
                        ? NO_DATA
                        : counted(reported.stream().map(AsReported::verdict).toList()));
        cells.add(NOT_APPLICABLE);
        cells.addAll(spent(executed, adjusted, percent));
        cells.add(counted(dues.stream().map(due -> due.figures().verdict()).toList()));
        return new ReportRow(
                ReportRow.Kind.TOTAL,
                totalKey(day),
                null,
                0,
                cells,
                dues.stream().map(due -> due.line().key()).toList());
    }

    /** Exact: Σ percent × budget over Σ budget, not over amounts that were rounded to the fen. */
    private static Optional<Fraction> percent(List<Due> dues, Money adjusted) {
        BigInteger planned = BigInteger.ZERO;
        for (Due due : dues) {
            BigInteger percent =
                    BigInteger.valueOf(due.figures().milestone().percent().tenThousandths());
            planned = planned.add(
                    percent.multiply(BigInteger.valueOf(due.figures().adjusted().fen())));
        }
        BigInteger whole = BigInteger.valueOf(adjusted.fen()).multiply(BigInteger.valueOf(Percentage.WHOLE));
        return adjusted.isPositive() ? Optional.of(new Fraction(planned, whole)) : Optional.empty();
    }

    private static List<ReportCell> reported(
            Optional<Money> adjusted, Optional<Money> executed, Optional<Fraction> planned) {
        if (adjusted.isEmpty() || executed.isEmpty()) {
            return List.of(NO_DATA, NO_DATA, NO_DATA, NO_DATA);
        }
        List<ReportCell> cells = new ArrayList<>(List.of(new ReportCell.Amount(adjusted.get())));
        cells.addAll(spent(executed.get(), adjusted.get(), planned));
        return cells;
    }

    private static List<ReportCell> spent(Money executed, Money adjusted, Optional<Fraction> planned) {
        ReportCell deviation = Fraction.share(executed, adjusted)
                .flatMap(share -> planned.map(share::minus))
                .<ReportCell>map(ReportCell.Points::new)
                .orElse(ReportCell.Absent.NO_RATE);
        return List.of(new ReportCell.Amount(executed), ReportCell.rate(executed, adjusted), deviation);
    }

    /** How many lines got which verdict: a total has none itself. */
    private static ReportCell counted(List<? extends @Nullable Verdict> verdicts) {
        long met = verdicts.stream().filter(verdict -> verdict == Verdict.MET).count();
        long lagging =
                verdicts.stream().filter(verdict -> verdict == Verdict.LAGGING).count();
        long pending =
                verdicts.stream().filter(verdict -> verdict == Verdict.PENDING).count();
        return ReportCell.text(
                "达标" + met + "，滞后" + lagging + "，待判定" + pending,
                met + " met, " + lagging + " lagging, " + pending + " pending");
    }

    private static Money sum(List<Due> dues, Function<MilestoneFigures, Money> of) {
        return dues.stream().map(due -> of.apply(due.figures())).reduce(Money.ZERO, Money::plus);
    }

    private static Money sumReported(List<AsReported> values, Function<AsReported, Money> of) {
        return values.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static String key(LineKey line, LocalDate dueOn) {
        return line.text() + "#" + dueOn;
    }

    private static String totalKey(LocalDate dueOn) {
        return ReportRow.TOTAL_KEY + "#" + dueOn;
    }

    private static ReportColumn points(String id) {
        return ReportColumn.plain(id, "偏差（百分点）", "deviation, pp", CellKind.POINTS);
    }
}
