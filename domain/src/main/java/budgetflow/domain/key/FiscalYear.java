package budgetflow.domain.key;

import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * 预算年度: a fiscal year, the calendar year from 1 January to 31 December.
 *
 * @param year four digits, 1000 to 9999; {@link IllegalArgumentException} otherwise
 */
public record FiscalYear(int year) {
    /** Calendar quarters of a year. */
    public static final int QUARTERS = 4;

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{3}");

    public FiscalYear {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("not a fiscal year: " + year);
        }
    }

    public static Checked<FiscalYear> parse(String text) {
        String year = text.strip();
        return SHAPE.matcher(year).matches()
                ? Checked.accepted(new FiscalYear(Integer.parseInt(year)))
                : Checked.refused(RejectCode.YEAR_MALFORMED);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** The last day of a quarter 1 to 4. */
    public LocalDate lastDayOfQuarter(int quarter) {
        return YearMonth.of(year, quarter * 3).atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return day.getYear() == year;
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
