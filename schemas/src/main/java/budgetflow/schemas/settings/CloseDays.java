package budgetflow.schemas.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who closes business days in {@code run}: the program at a time of day, or an operator with {@code close-day}. */
public sealed interface CloseDays {
    /** The treasury's time where a setting names no zone. */
    ZoneId TREASURY_ZONE = ZoneId.of("Asia/Shanghai");

    /** Every day at this time of this zone, yesterday is closed. */
    record Automatic(LocalTime at, ZoneId zone) implements CloseDays {}

    /** Days are closed by command only. */
    record Manual() implements CloseDays {}

    static Optional<CloseDays> parse(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        if (words.equals(List.of("manual"))) {
            return Optional.of(new Manual());
        }
        if (!words.get(0).equals("auto") || words.size() < 2 || words.size() > 3) {
            return Optional.empty();
        }
        try {
            ZoneId zone = words.size() == 3 ? ZoneId.of(words.get(2)) : TREASURY_ZONE;
            return Optional.of(new Automatic(LocalTime.parse(words.get(1)), zone));
        } catch (DateTimeException notATimeOrZone) {
            return Optional.empty();
        }
    }
}
