package budgetflow.alerts.delivery.channel;

import budgetflow.alerts.delivery.channel.http.Poster;
import budgetflow.alerts.delivery.channel.http.RefusedAddressException;
import budgetflow.alerts.delivery.channel.http.Reply;
import budgetflow.alerts.delivery.message.Markdown;
import budgetflow.alerts.delivery.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an HTTP exchange becomes an answer: the same for all channels that speak HTTP. */
public final class Replies {
    private static final int LONGEST_NOTE_BYTES = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final Duration LONGEST_PATIENCE = Duration.ofDays(1);
    private static final Duration AFTER_TOO_MANY = Duration.ofMinutes(1);

    private Replies() {}

    /**
     * Posts and judges.
     *
     * @param secrets that must not come back in a note
     * @param success what a reply with a status of 2xx means
     */
    public static Answer post(
            Poster poster,
            URI address,
            Map<String, String> headers,
            byte[] body,
            List<Secret> secrets,
            Instant now,
            Function<Reply, Answer> success) {
        Answer answer;
        try {
            Reply reply = poster.post(address, headers, body);
            answer = reply.isSuccess() ? success.apply(reply) : failure(reply, now);
        } catch (RefusedAddressException refused) {
            answer = Answer.refused(String.valueOf(refused.getMessage()));
        } catch (IOException broken) {
            answer = Answer.later(broken.getClass().getSimpleName() + ": " + broken.getMessage());
        }
        String note = answer.note();
        for (Secret secret : secrets) {
            note = secret.mask(note);
        }
        return new Answer(answer.kind(), Markdown.cut(note, LONGEST_NOTE_BYTES), answer.notBefore());
    }

    /** Redirects are not followed: whoever moved tells us by changing the routing file. */
    static Answer failure(Reply reply, Instant now) {
        int status = reply.status();
        String note = "HTTP " + status + (reply.body().isBlank() ? "" : " " + oneLine(reply.body()));
        Duration patience = patience(reply, now);
        if (status == TOO_MANY) {
            return Answer.throttled(note, patience == null ? AFTER_TOO_MANY : patience);
        }
        boolean later = status >= 500 || status == REQUEST_TIMEOUT || status == TOO_EARLY;
        return new Answer(later ? Answer.Kind.LATER : Answer.Kind.REFUSED, note, later ? patience : null);
    }

    /** Retry-After in seconds or as a date; nothing is waited for longer than a day. */
    private static @Nullable Duration patience(Reply reply, Instant now) {
        String text = reply.headers().get("retry-after");
        if (text == null) {
            return null;
        }
        Duration asked;
        try {
            asked = text.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException neither) {
            return null;
        }
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : asked;
    }

    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
