package budgetflow.alerts.delivery.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 时限: a length of time as people set it: {@code 30s}, {@code 45m}, {@code 48h}, {@code 3d}, {@code 2 working days}. */
public record Delay(long amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})\\s*(s|m|h|d|working days?|个工作日)");

    /** What the amount counts. */
    public enum Unit {
        SECONDS,
        MINUTES,
        HOURS,
        /** Days of the calendar, to the same time of day. */
        DAYS,
        /** The same, but days off do not count. */
        WORKING_DAYS
    }

    static final String ALLOWED = "a length of time such as 30s, 45m, 48h, 3d or 2 working days";

    public static Optional<Delay> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Unit unit =
                switch (form.group(2)) {
                    case "s" -> Unit.SECONDS;
                    case "m" -> Unit.MINUTES;
                    case "h" -> Unit.HOURS;
                    case "d" -> Unit.DAYS;
                    default -> Unit.WORKING_DAYS;
                };
        return Optional.of(new Delay(Long.parseLong(form.group(1)), unit));
    }
}
