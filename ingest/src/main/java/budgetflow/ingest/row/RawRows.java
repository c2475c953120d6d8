package budgetflow.ingest.row;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.row.Lines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV text into rows; a line break inside quotes belongs to its row. Where a quotation mark goes wrong, only the
 * line that opened it is at fault: reading goes on with the next one, so that one stray mark never swallows good rows.
 */
final class RawRows {
    private final Lines lines;
    private final Deque<Line> putBack = new ArrayDeque<>();

    RawRows(Reader in) {
        this.lines = new Lines(in);
    }

    private enum Quote {
        FIELD_START,
        OUTSIDE,
        INSIDE,
        /** A mark inside quotes: the closing one, or the first of two that stand for one. */
        CLOSING,
        BROKEN
    }

    /** The next row, blank ones included; null at the end. */
    @Nullable
    RawRow next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        if (first.tooLong()) {
            return new RawRow(first.text(), RejectCode.ROW_TOO_LONG);
        }
        Quote state = after(Quote.FIELD_START, first.text());
        return state == Quote.INSIDE ? spanning(first) : row(first.text(), state);
    }

    /** A row whose quotes are still open at the end of its first line. */
    private RawRow spanning(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        Line last = first;
        Quote state = Quote.INSIDE;
        while (state == Quote.INSIDE && taken.size() < RowLimits.ROW_LINES) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            taken.add(line);
            text.append(last.end()).append(line.text());
            last = line;
            state = line.tooLong() || text.length() > RowLimits.ROW_LENGTH
                    ? Quote.BROKEN
                    : after(Quote.INSIDE, line.text());
        }
        if (state == Quote.OUTSIDE || state == Quote.CLOSING || state == Quote.FIELD_START) {
            return new RawRow(text.toString(), null);
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            putBack.addFirst(taken.get(i));
        }
        return row(first.text(), Quote.BROKEN);
    }

    private static RawRow row(String text, Quote state) {
        return new RawRow(text, state == Quote.BROKEN ? RejectCode.QUOTE_MALFORMED : null);
    }

    private @Nullable Line nextLine() throws IOException {
        Line waiting = putBack.pollFirst();
        return waiting != null ? waiting : lines.next();
    }

    private static Quote after(Quote before, String line) {
        if (before == Quote.FIELD_START && line.indexOf('"') < 0) {
            return Quote.OUTSIDE;
        }
        Quote state = before;
        for (int i = 0; i < line.length() && state != Quote.BROKEN; i++) {
            state = after(state, line.charAt(i));
        }
        return state;
    }

    private static Quote after(Quote state, char c) {
        return switch (state) {
            case FIELD_START -> c == '"' ? Quote.INSIDE : c == ',' ? Quote.FIELD_START : Quote.OUTSIDE;
            case OUTSIDE -> c == ',' ? Quote.FIELD_START : Quote.OUTSIDE;
            case INSIDE -> c == '"' ? Quote.CLOSING : Quote.INSIDE;
            case CLOSING -> c == '"' ? Quote.INSIDE : c == ',' ? Quote.FIELD_START : Quote.BROKEN;
            case BROKEN -> Quote.BROKEN;
        };
    }
}
