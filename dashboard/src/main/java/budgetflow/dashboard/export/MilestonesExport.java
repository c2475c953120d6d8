package budgetflow.dashboard.export;

import static budgetflow.dashboard.export.ExportCells.amount;
import static budgetflow.dashboard.export.ExportCells.day;
import static budgetflow.dashboard.export.ExportCells.rate;
import static budgetflow.dashboard.export.ExportCells.term;
import static budgetflow.domain.report.ReportCell.Absent.NO_DATA;
import static budgetflow.domain.report.ReportCell.Absent.NO_RATE;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.LineDetail;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 节点导出: one line by milestone: as planned, as it is by the day asked, as reported and restated. */
final class MilestonesExport {
    private static final FlatTable TABLE = new FlatTable(
            "milestones",
            new ReportText("计划节点", "Milestones"),
            List.of(
                    FlatTable.column("line_key", "指标键", "line key", CellKind.CODE),
                    FlatTable.column("due_on", "节点日", "due on", CellKind.DATE),
                    FlatTable.column("planned_percent", "计划%", "planned share", CellKind.RATE),
                    FlatTable.column("adjusted", "调整预算", "adjusted budget", CellKind.AMOUNT),
                    FlatTable.column("planned", "计划额", "planned", CellKind.AMOUNT),
                    FlatTable.column("executed", "累计支出", "spent", CellKind.AMOUNT),
                    FlatTable.column("rate", "执行率", "rate", CellKind.RATE),
                    FlatTable.column("reported_executed", "上报实际额", "reported: spent", CellKind.AMOUNT),
                    FlatTable.column("reported_rate", "上报实际%", "reported: rate", CellKind.RATE),
                    FlatTable.column("reported_verdict", "上报判定", "reported: verdict", CellKind.TEXT),
                    FlatTable.column("decided_on", "判定日", "decided on", CellKind.DATE),
                    FlatTable.column("restated_executed", "重述实际额", "restated: spent", CellKind.AMOUNT),
                    FlatTable.column("restated_rate", "重述实际%", "restated: rate", CellKind.RATE),
                    FlatTable.column("restated_verdict", "重述判定", "restated: verdict", CellKind.TEXT)));

    static final Export<LineAddress> EXPORT = Export.one(TABLE, LineAddress::of, MilestonesExport::rows);

    private MilestonesExport() {}

    /** The day a line is held against. */
    static LocalDate dayOf(LineDetail detail) {
        return detail.dataAsOf()
                .heldAgainst()
                .orElseGet(() -> detail.execution().key().fiscalYear().firstDay());
    }

    private static boolean rows(ReadStore reads, View view, LineAddress address, Consumer<List<ReportCell>> taker) {
        Optional<LineDetail> line = reads.lines().line(view, address.key());
        line.ifPresent(detail -> {
            List<MilestoneVerdict> verdicts = reads.lines().verdicts(view, address.key());
            for (Milestone milestone : detail.execution().plan().milestones()) {
                MilestoneVerdict decided = verdicts.stream()
                        .filter(verdict ->
                                verdict.restated().milestone().dueOn().equals(milestone.dueOn()))
                        .findFirst()
                        .orElse(null);
                taker.accept(row(detail.execution(), dayOf(detail), milestone, decided));
            }
        });
        return line.isPresent();
    }

    private static List<ReportCell> row(
            LineExecution line, LocalDate on, Milestone milestone, @Nullable MilestoneVerdict decided) {
        LocalDate dueOn = milestone.dueOn();
        Money adjusted = line.adjustedOn(dueOn);
        Money executed = line.executedOn(dueOn.isAfter(on) ? on : dueOn);
        List<ReportCell> row = new ArrayList<>(List.of(
                ExportCells.code(line.key().text()),
                day(dueOn),
                new ReportCell.Rate(Fraction.of(milestone.percent())),
                amount(adjusted),
                amount(milestone.percent().of(adjusted)),
                amount(executed),
                rate(LineExecution.share(executed, adjusted))));
        if (decided == null) {
            row.addAll(List.of(NO_DATA, NO_DATA, verdict(Verdict.PENDING), NO_DATA, NO_DATA, NO_DATA, NO_DATA));
            return row;
        }
        AsReported reported = decided.asReported();
        row.addAll(List.of(
                amount(reported.executed()),
                rate(reported.share()),
                verdict(reported.verdict()),
                day(reported.decidedOn()),
                amount(decided.restated().executed()),
                rate(decided.restated().executedShare()),
                verdict(decided.restated().verdict())));
        return row;
    }

    private static ReportCell verdict(@Nullable Verdict verdict) {
        return verdict == null ? NO_RATE : term(verdict, terms -> terms::of);
    }
}
