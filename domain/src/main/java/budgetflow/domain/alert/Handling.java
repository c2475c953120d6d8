package budgetflow.domain.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * 处置: who did something about an alert, when, and what they said. Its content is checked when it is decided upon, not
 * here: anybody who may write commands may write bad ones.
 *
 * @param commandId chosen by whoever gave the command, another for each; the same one again changes nothing
 * @param actor who, as a name or user name
 * @param at when the command was given, by its giver's clock
 * @param reason of an explanation; null with every other step
 * @param text the explanation, the measures, the conclusion, or a note; may be empty where none is asked for
 * @param by of an explanation the promised day, of measures their due day; null with every other step
 */
public record Handling(
        String commandId,
        String actor,
        ActorRole role,
        Instant at,
        @Nullable ExplanationCode reason,
        String text,
        @Nullable LocalDate by) {
    /** Where the days of the treasury are days. */
    private static final ZoneId TREASURY_ZONE = ZoneId.of("Asia/Shanghai");

    /** Time, day, codes and lengths, generously. */
    private static final int FIXED_BYTES = 64;

    /** About what it takes to keep it. */
    int bytes() {
        return FIXED_BYTES + utf8(commandId) + utf8(actor) + utf8(text);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The day it was given on, in Asia/Shanghai. */
    public LocalDate on() {
        return LocalDate.ofInstant(at, TREASURY_ZONE);
    }
}
