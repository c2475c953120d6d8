package budgetflow.ingest.row;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, ended by LF, CRLF or CR; of a line beyond the limit only the beginning is kept. */
final class Lines {
    private static final int NONE = -1;

    private final Reader in;
    private final char[] buffer = new char[16 * 1024];
    private int position;
    private int limit;

    Lines(Reader in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param end how it ended, so that a line break inside quotes stays what it was; empty at the end of the text
     */
    record Line(String text, String end, boolean tooLong) {}

    @Nullable
    Line next() throws IOException {
        StringBuilder text = new StringBuilder();
        long length = 0;
        int c = read();
        if (c == NONE) {
            return null;
        }
        for (; c != NONE && c != '\n' && c != '\r'; c = read()) {
            length++;
            if (length <= RowLimits.ROW_LENGTH) {
                text.append((char) c);
            }
        }
        boolean tooLong = length > RowLimits.ROW_LENGTH;
        if (tooLong) {
            text.setLength(RowLimits.KEPT_LENGTH);
        }
        return new Line(text.toString(), endOf(c), tooLong);
    }

    private String endOf(int c) throws IOException {
        if (c == NONE) {
            return "";
        }
        if (c == '\n') {
            return "\n";
        }
        int after = read();
        if (after == '\n') {
            return "\r\n";
        }
        if (after != NONE) {
            position--;
        }
        return "\r";
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = Math.max(in.read(buffer, 0, buffer.length), 0);
            position = 0;
            if (limit == 0) {
                return NONE;
            }
        }
        return buffer[position++];
    }
}
