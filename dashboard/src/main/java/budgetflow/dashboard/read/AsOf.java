package budgetflow.dashboard.read;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 截止日: the day figures are asked for.
 *
 * <p><b>The latest state</b> counts every entry there is and holds it against budget and plan of the last closed day, as
 * the results of a replay do; before any day is closed, of the last day of payment. <b>A day</b> counts the entries paid
 * up to it, as they are known now, against budget and plan of that day. Where nothing is paid after the last closed day,
 * both are the same.
 *
 * @param day null for the latest state
 */
public record AsOf(@Nullable LocalDate day) {
    private static final AsOf LATEST = new AsOf(null);

    public static AsOf latest() {
        return LATEST;
    }

    public static AsOf on(LocalDate day) {
        return new AsOf(day);
    }

    public Optional<LocalDate> chosen() {
        return Optional.ofNullable(day);
    }
}
