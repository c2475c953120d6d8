package budgetflow.dashboard.read;

import java.time.LocalDate;

/** Which rows of the alerts a view means. */
final class Filters {
    private Filters() {}

    /** The step, as {@code s}, at which an alert stands as of the day asked. */
    static Conditions standing(Conditions conditions, AsOf asOf) {
        LocalDate day = asOf.day();
        return day == null
                ? conditions.and("s.until_on = DATE '9999-12-31'")
                : conditions.and("s.from_on <= ? AND s.until_on > ?", day, day);
    }
}
