package budgetflow.dashboard.file;

import budgetflow.domain.money.Money;
import budgetflow.domain.report.Absence;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.time.LocalDate;

/**
 * What a form of file makes of each kind of cell; a kind that is added has to be thought of in every form.
 *
 * @param <T> what a cell becomes
 */
interface CellReader<T> {
    T text(ReportText text);

    T code(String code);

    T amount(Money money);

    /** A share of one. */
    T rate(Fraction share);

    /** A difference of two shares of one. */
    T points(Fraction difference);

    T score(Fraction points);

    T day(LocalDate day);

    T count(long count);

    T absent(Absence absence);

    /** Reads one cell. */
    static <T> T read(ReportCell cell, CellReader<T> reader) {
        if (cell instanceof ReportCell.Text text) {
            return reader.text(text.text());
        }
        if (cell instanceof ReportCell.Code code) {
            return reader.code(code.code());
        }
        if (cell instanceof ReportCell.Amount amount) {
            return reader.amount(amount.money());
        }
        if (cell instanceof ReportCell.Rate rate) {
            return reader.rate(rate.fraction());
        }
        if (cell instanceof ReportCell.Points points) {
            return reader.points(points.fraction());
        }
        if (cell instanceof ReportCell.Score score) {
            return reader.score(score.points());
        }
        if (cell instanceof ReportCell.Day day) {
            return reader.day(day.day());
        }
        if (cell instanceof ReportCell.Count count) {
            return reader.count(count.count());
        }
        if (cell instanceof ReportCell.Absent absent) {
            return reader.absent(absent.absence());
        }
        throw new IllegalStateException("no form for " + cell.getClass());
    }
}
