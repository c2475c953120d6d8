package budgetflow.dashboard.file;

import budgetflow.domain.money.Money;
import budgetflow.domain.report.Absence;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportText;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** Cells as they are printed: amounts and rates with two decimals, half-up, thousands set apart. */
final class PrintedCells implements CellReader<String> {
    private static final int PERCENT_DECIMALS = 2;

    private final AmountScale scale;
    private final FileLanguage language;
    private final int longest;

    PrintedCells(AmountScale scale, FileLanguage language) {
        this(scale, language, Integer.MAX_VALUE);
    }

    /** @param longest characters of words */
    PrintedCells(AmountScale scale, FileLanguage language, int longest) {
        this.scale = scale;
        this.language = language;
        this.longest = longest;
    }

    @Override
    public String text(ReportText text) {
        return PlainText.of(language.of(text), longest);
    }

    @Override
    public String code(String code) {
        return PlainText.of(code, longest);
    }

    @Override
    public String amount(Money money) {
        return String.format(
                Locale.ROOT,
                "%,." + scale.shownDecimals() + "f",
                scale.exact(money).setScale(scale.shownDecimals(), RoundingMode.HALF_UP));
    }

    @Override
    public String rate(Fraction share) {
        return share.asPercent(PERCENT_DECIMALS) + "%";
    }

    @Override
    public String points(Fraction difference) {
        return (difference.numerator().signum() > 0 ? "+" : "") + difference.asPercent(PERCENT_DECIMALS);
    }

    @Override
    public String score(Fraction points) {
        return points.asDecimal(PERCENT_DECIMALS);
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    @Override
    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public String absent(Absence absence) {
        return language.of(absence.text());
    }
}
