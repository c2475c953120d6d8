package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.web.words.Language;
import budgetflow.dashboard.web.words.Terms;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of the dashboard as cells. */
final class ExportCells {
    /** Figures that lines and their sums have alike. */
    static final List<ReportColumn> FIGURES = List.of(
            FlatTable.column("original", "年初预算", "original budget", CellKind.AMOUNT),
            FlatTable.column("adjusted", "调整预算", "adjusted budget", CellKind.AMOUNT),
            FlatTable.column("gross", "毛支出", "gross", CellKind.AMOUNT),
            FlatTable.column("refunds", "退款", "refunds", CellKind.AMOUNT),
            FlatTable.column("net", "净支出", "net", CellKind.AMOUNT),
            FlatTable.column("rate", "执行率", "of the adjusted budget", CellKind.RATE),
            FlatTable.column("rate_of_original", "完成年初预算", "of the original budget", CellKind.RATE),
            FlatTable.column("planned", "计划应达", "planned", CellKind.AMOUNT),
            FlatTable.column("gap", "与计划差", "gap to plan", CellKind.AMOUNT),
            FlatTable.column("gap_points", "与计划差（百分点）", "gap to plan (pp)", CellKind.POINTS),
            FlatTable.column("entries", "分录数", "entries", CellKind.COUNT));

    private ExportCells() {}

    static List<ReportCell> figures(Figures figures) {
        return List.of(
                amount(figures.original()),
                amount(figures.adjusted()),
                amount(figures.gross()),
                amount(figures.refunds()),
                amount(figures.net()),
                rate(figures.rate()),
                rate(figures.rateOfOriginal()),
                amount(figures.planned()),
                amount(figures.gap()),
                points(figures.gapShare()),
                count(figures.entries()));
    }

    /** Somebody's own words; no data where there are none. */
    static ReportCell words(@Nullable String words) {
        return words == null ? ReportCell.Absent.NO_DATA : new ReportCell.Text(ReportText.same(words));
    }

    /** A code; no data where there is none. */
    static ReportCell code(@Nullable String code) {
        return code == null ? ReportCell.Absent.NO_DATA : new ReportCell.Code(code);
    }

    /** A constant as programs know it: its name in lower case. */
    static ReportCell code(@Nullable Enum<?> constant) {
        return constant == null
                ? ReportCell.Absent.NO_DATA
                : new ReportCell.Code(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A constant as people know it. */
    static <T> ReportCell term(@Nullable T constant, Function<Terms, Function<T, String>> words) {
        return constant == null
                ? ReportCell.Absent.NO_DATA
                : new ReportCell.Text(new ReportText(
                        words.apply(new Terms(Language.ZH)).apply(constant),
                        words.apply(new Terms(Language.EN)).apply(constant)));
    }

    static ReportCell amount(Money money) {
        return new ReportCell.Amount(money);
    }

    static ReportCell rate(Optional<Ratio> share) {
        return share.<ReportCell>map(ratio -> new ReportCell.Rate(fraction(ratio)))
                .orElse(ReportCell.Absent.NO_RATE);
    }

    static ReportCell points(Optional<Ratio> share) {
        return share.<ReportCell>map(ratio -> new ReportCell.Points(fraction(ratio)))
                .orElse(ReportCell.Absent.NO_RATE);
    }

    static ReportCell day(@Nullable LocalDate day) {
        return day == null ? ReportCell.Absent.NOT_APPLICABLE : new ReportCell.Day(day);
    }

    static ReportCell count(long count) {
        return new ReportCell.Count(count);
    }

    static Fraction fraction(Ratio ratio) {
        return Fraction.of(ratio.numerator(), ratio.denominator());
    }
}
