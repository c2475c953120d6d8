package budgetflow.dashboard.file;

import budgetflow.domain.money.Money;
import budgetflow.domain.report.Absence;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Cells as a workbook has them: a text, a number or a day. Amounts are exact in their unit, rates shares of one, points
 * percentage points. A number written here has as many digits as the spreadsheet's own numbers can hold.
 */
final class SheetCells implements CellReader<Object> {
    /** The most characters a cell of a workbook holds. */
    static final int LONGEST_TEXT = 32_767;

    /** Workbooks write a character by its number like this; words that happen to look so are not one. */
    private static final Pattern LOOKS_ENCODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int SHARE_DECIMALS = 15;

    private final AmountScale scale;
    private final FileLanguage language;

    SheetCells(AmountScale scale, FileLanguage language) {
        this.scale = scale;
        this.language = language;
    }

    /** How the values of a column are shown; an empty text for what is shown as it is. */
    String format(CellKind kind) {
        return switch (kind) {
            case AMOUNT -> scale.format();
            case RATE -> "0.00%";
            case POINTS, SCORE -> "0.00";
            case DATE -> "yyyy-mm-dd";
            case COUNT -> "#,##0";
            case CODE -> "@";
            case TEXT -> "";
        };
    }

    /** A text as a cell holds it: whatever it begins with, it is a text and no formula. */
    static String words(String words) {
        String plain = PlainText.of(words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT + 1) : words);
        String encoded = LOOKS_ENCODED.matcher(plain).replaceAll("_x005F_");
        return PlainText.of(encoded, LONGEST_TEXT);
    }

    @Override
    public Object text(ReportText text) {
        return words(language.of(text));
    }

    @Override
    public Object code(String code) {
        return words(code);
    }

    @Override
    public Object amount(Money money) {
        return scale.exact(money);
    }

    @Override
    public Object rate(Fraction share) {
        return new BigDecimal(share.asDecimal(SHARE_DECIMALS));
    }

    @Override
    public Object points(Fraction difference) {
        return new BigDecimal(difference.asPercent(SHARE_DECIMALS - 2));
    }

    @Override
    public Object score(Fraction points) {
        return new BigDecimal(points.asDecimal(SHARE_DECIMALS - 1));
    }

    @Override
    public Object day(LocalDate day) {
        return day;
    }

    @Override
    public Object count(long count) {
        return count;
    }

    @Override
    public Object absent(Absence absence) {
        return language.of(absence.text());
    }
}
