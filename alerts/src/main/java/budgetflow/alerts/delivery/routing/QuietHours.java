package budgetflow.alerts.delivery.routing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/**
 * 免打扰时段: nobody is told anything from one time of day to another, nor on days off at all.
 *
 * @param from the first quiet minute
 * @param to the opening minute; at or before {@code from} where the night lies between them
 */
public record QuietHours(LocalTime from, LocalTime to) {
    static final String ALLOWED = "HH:MM-HH:MM such as 18:00-08:30, or none";

    /** Reads {@code 18:00-08:30}. */
    public static Optional<QuietHours> parse(String text) {
        String[] times = text.strip().split("-", -1);
        if (times.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip())));
        } catch (DateTimeException notTimes) {
            return Optional.empty();
        }
    }

    /** Whether the night lies within. */
    public boolean isOvernight() {
        return !from.isBefore(to);
    }

    public boolean contains(LocalTime time) {
        return isOvernight() ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
