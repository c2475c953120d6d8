package budgetflow.domain.plan;

import budgetflow.domain.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * 判定日: when a milestone is judged: at the close of some working day after its due date, so that what was paid in time
 * has arrived.
 *
 * @param graceWorkingDays working days of grace, from 1
 */
public record JudgingDays(WorkingCalendar calendar, int graceWorkingDays) {
    /** The default grace: the third working day. */
    public static final int DEFAULT_GRACE_WORKING_DAYS = 3;

    public static JudgingDays standard(WorkingCalendar calendar) {
        return new JudgingDays(calendar, DEFAULT_GRACE_WORKING_DAYS);
    }

    /** The day at whose close what was due on {@code dueOn} is judged. */
    public LocalDate of(LocalDate dueOn) {
        return calendar.workingDayAfter(dueOn, graceWorkingDays);
    }
}
