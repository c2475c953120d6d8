package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.LineDetail;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.domain.execution.QuarterFigures;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 季度导出: one line by calendar quarter, those that have begun by the day asked. */
final class QuartersExport {
    private static final FlatTable TABLE = new FlatTable(
            "quarters",
            new ReportText("季度执行", "Quarters"),
            List.of(
                    FlatTable.column("line_key", "指标键", "line key", CellKind.CODE),
                    FlatTable.column("quarter", "季度", "quarter", CellKind.COUNT),
                    FlatTable.column("net", "本季支出", "spent in it", CellKind.AMOUNT),
                    FlatTable.column("cumulative", "累计支出", "spent so far", CellKind.AMOUNT),
                    FlatTable.column("adjusted", "调整预算", "adjusted budget", CellKind.AMOUNT),
                    FlatTable.column("rate", "执行率", "rate", CellKind.RATE),
                    FlatTable.column("plan_floor", "计划下限", "plan floor", CellKind.RATE),
                    FlatTable.column("plan_pace", "计划进度", "plan pace", CellKind.RATE)));

    static final Export<LineAddress> EXPORT = Export.one(TABLE, LineAddress::of, QuartersExport::rows);

    private QuartersExport() {}

    private static boolean rows(ReadStore reads, View view, LineAddress address, Consumer<List<ReportCell>> taker) {
        Optional<LineDetail> line = reads.lines().line(view, address.key());
        line.ifPresent(detail -> {
            LocalDate on = MilestonesExport.dayOf(detail);
            detail.execution().quarters().stream()
                    .filter(quarter -> !firstDay(address.key(), quarter).isAfter(on))
                    .forEach(quarter -> taker.accept(row(address.key(), quarter)));
        });
        return line.isPresent();
    }

    private static LocalDate firstDay(LineKey key, QuarterFigures quarter) {
        return key.fiscalYear()
                .lastDayOfQuarter(quarter.quarter())
                .minusMonths(2)
                .withDayOfMonth(1);
    }

    private static List<ReportCell> row(LineKey key, QuarterFigures quarter) {
        return List.of(
                ExportCells.code(key.text()),
                ExportCells.count(quarter.quarter()),
                ExportCells.amount(quarter.net()),
                ExportCells.amount(quarter.cumulative()),
                ExportCells.amount(quarter.adjusted()),
                ExportCells.rate(quarter.rate()),
                new ReportCell.Rate(Fraction.of(quarter.floor())),
                new ReportCell.Rate(ExportCells.fraction(quarter.pace())));
    }
}
