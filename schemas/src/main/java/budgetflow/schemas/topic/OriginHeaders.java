package budgetflow.schemas.topic;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Record headers that name the file and row a record came from, so that a later rejection can name them too. */
public final class OriginHeaders {
    private static final String FILE = "origin-file";
    private static final String ROW = "origin-row";
    /** Its value means nothing. */
    private static final String REJECTED = "rejected-at-origin";

    private OriginHeaders() {}

    /**
     * Where a record came from.
     *
     * @param row as in a rejection
     */
    public record Origin(String file, long row) {}

    public static void write(Headers headers, String file, long row) {
        headers.add(FILE, file.getBytes(StandardCharsets.UTF_8));
        headers.add(ROW, Long.toString(row).getBytes(StandardCharsets.UTF_8));
    }

    /** Says that a row was refused where it was read, and is sent along all the same. */
    public static void markRejected(Headers headers) {
        headers.add(REJECTED, new byte[0]);
    }

    public static boolean isRejected(Headers headers) {
        return headers.lastHeader(REJECTED) != null;
    }

    /** The origin; empty where there is none or it cannot be read, for anybody may write to a topic. */
    public static Optional<Origin> read(Headers headers) {
        Header file = headers.lastHeader(FILE);
        Header row = headers.lastHeader(ROW);
        if (file == null || file.value() == null || row == null || row.value() == null) {
            return Optional.empty();
        }
        String digits = new String(row.value(), StandardCharsets.UTF_8);
        return digits.matches("\\d{1,18}")
                ? Optional.of(new Origin(new String(file.value(), StandardCharsets.UTF_8), Long.parseLong(digits)))
                : Optional.empty();
    }
}
