package budgetflow.ingest.file;

import budgetflow.ingest.text.ByteSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** How rows are written down. */
public enum FileForm {
    CSV(".csv"),
    NDJSON(".ndjson");

    private static final String JSON_LINES = ".jsonl";
    private static final int BYTE_ORDER_MARK_FIRST = 0xEF;
    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    private final String extension;

    FileForm(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /** By a file's name; empty where it says nothing. */
    static Optional<FileForm> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(CSV.extension)) {
            return Optional.of(CSV);
        }
        return lower.endsWith(NDJSON.extension) || lower.endsWith(JSON_LINES) ? Optional.of(NDJSON) : Optional.empty();
    }

    /** By the first character that is not blank: an object is NDJSON, all else CSV. */
    static FileForm sniffed(ByteSource bytes) throws IOException {
        try (InputStream in = new BufferedInputStream(bytes.open())) {
            int first = in.read();
            if (first == BYTE_ORDER_MARK_FIRST) {
                in.readNBytes(BYTE_ORDER_MARK_LENGTH - 1);
                first = in.read();
            }
            while (first == ' ' || first == '\t' || first == '\n' || first == '\r') {
                first = in.read();
            }
            return first == '{' ? NDJSON : CSV;
        }
    }
}
