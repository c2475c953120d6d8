package budgetflow.domain.ledger;

import budgetflow.domain.key.LineKey;

/**
 * 指标分录: an effective entry as it stands on a line, or the mark that it moved away.
 *
 * @param line the line it stands, or stood, on
 * @param entry the entry; where it moved away, as it last stood on this line
 * @param moved true where a higher revision took it to another line: it no longer counts here
 * @param provenance where the revision was read that put it here or took it away
 */
public record LineEntry(LineKey line, Entry entry, boolean moved, Provenance provenance) {
    private static final char SEPARATOR = '#';

    /** The record's key, {@code line key#entry id}: it sorts with its line. */
    public String recordKey() {
        return prefix(line) + entry.entryId();
    }

    /** What the keys of all entries of a line begin with. */
    public static String prefix(LineKey line) {
        return line.text() + SEPARATOR;
    }
}
