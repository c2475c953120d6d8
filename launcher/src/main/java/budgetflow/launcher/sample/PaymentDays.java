package budgetflow.launcher.sample;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.key.FiscalYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which a treasury of the samples pays: two a month, the same for all bureaus of one year. A replay waits on
 * every day that brought something, so few of them make it short.
 */
final class PaymentDays {
    private static final int[] DAYS_OF_MONTH = {10, 25};

    private PaymentDays() {}

    /** In order; where such a day is not worked, the next one that is. */
    static List<LocalDate> of(FiscalYear year, WorkingCalendar calendar) {
        List<LocalDate> days = new ArrayList<>();
        for (Month month : Month.values()) {
            for (int dayOfMonth : DAYS_OF_MONTH) {
                LocalDate eve = LocalDate.of(year.year(), month, dayOfMonth).minusDays(1);
                days.add(calendar.workingDayAfter(eve, 1));
            }
        }
        return days;
    }
}
