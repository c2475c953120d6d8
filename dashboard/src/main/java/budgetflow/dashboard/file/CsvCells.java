package budgetflow.dashboard.file;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.GuardedCell;
import budgetflow.domain.report.Absence;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportText;
import java.time.LocalDate;

/**
 * Cells as CSV has them: amounts exact in their unit, rates and points as shares of one, dates ISO; what is not known is
 * {@code NA}, what does not apply is empty.
 *
 * <p>Words that a spreadsheet would take for a formula are preceded by an apostrophe; numbers, which may begin with a minus,
 * are not.
 */
final class CsvCells implements CellReader<String> {
    /** Decimals of a share of one: a ten-thousandth of a percent. */
    static final int SHARE_DECIMALS = 6;

    private static final String UNKNOWN = "NA";
    private final AmountScale scale;
    private final FileLanguage language;

    CsvCells(AmountScale scale, FileLanguage language) {
        this.scale = scale;
        this.language = language;
    }

    /** A text that no spreadsheet runs. */
    static String guarded(String words) {
        String plain = PlainText.of(words);
        return GuardedCell.beginsFormula(plain) ? "'" + plain : plain;
    }

    @Override
    public String text(ReportText text) {
        return guarded(language.of(text));
    }

    @Override
    public String code(String code) {
        return guarded(code);
    }

    @Override
    public String amount(Money money) {
        return scale.exact(money).toPlainString();
    }

    @Override
    public String rate(Fraction share) {
        return share.asDecimal(SHARE_DECIMALS);
    }

    @Override
    public String points(Fraction difference) {
        return difference.asDecimal(SHARE_DECIMALS);
    }

    @Override
    public String score(Fraction points) {
        return points.asDecimal(SHARE_DECIMALS);
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    @Override
    public String count(long count) {
        return Long.toString(count);
    }

    @Override
    public String absent(Absence absence) {
        return switch (absence) {
            case NO_DATA -> UNKNOWN;
            case NO_RATE, NOT_APPLICABLE -> "";
        };
    }
}
