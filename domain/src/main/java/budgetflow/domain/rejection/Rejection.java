package budgetflow.domain.rejection;

import org.jspecify.annotations.Nullable;

/**
 * 拒收记录: a row or entry that was kept out, with what it takes to find and correct it.
 *
 * @param source the file's name, or {@code topic-partition} where an entry was written straight to a topic
 * @param row the row in the file (the header is row 1, as a spreadsheet counts), or the offset in the topic
 * @param field the field at fault; null where it is the row as a whole
 * @param value the field's value as sent; null where there is none
 * @param original the row as it was sent
 * @param header the names of its cells as a row of CSV, where it was one; null where nothing gives them, or they are too long
 */
public record Rejection(
        String source,
        long row,
        @Nullable String field,
        RejectCode code,
        @Nullable String value,
        String original,
        @Nullable String header) {

    /** Of a row whose cells have no names, or have them within it. */
    public Rejection(
            String source, long row, @Nullable String field, RejectCode code, @Nullable String value, String original) {
        this(source, row, field, code, value, original, null);
    }

    /** The record's key: {@code source#row}. */
    public String recordKey() {
        return source + "#" + row;
    }
}
