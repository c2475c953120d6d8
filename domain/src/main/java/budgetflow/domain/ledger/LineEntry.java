package budgetflow.domain.ledger;

import budgetflow.domain.key.LineKey;

/**
 * 指标分录: an effective entry as it stands on a line, or the mark that it moved away, or an entry that was kept out
 * because it is dated outside the line's fiscal year.
 *
 * @param line the line it stands, or stood, on
 * @param entry the entry; where it moved away, as it last stood on this line
 * @param moved true where a higher revision took it to another line: it no longer counts here
 * @param provenance where the revision was read that put it here or took it away
 */
public record LineEntry(LineKey line, Entry entry, boolean moved, Provenance provenance) {
    private static final char SEPARATOR = '#';

    /** No entry id has it in it. */
    private static final char OUTSIDE_YEAR = '\t';

    /** Whether it counts on its line. */
    public boolean counts() {
        return !moved && !isOutsideYear();
    }

    /** Whether it was kept out for its day: it never counted. */
    public boolean isOutsideYear() {
        return !line.fiscalYear().contains(entry.paidOn());
    }

    /**
     * The record's key, {@code line key#entry id}: it sorts with its line. One dated outside the year has a key of its
     * own with its revision, for another revision of it may count.
     */
    public String recordKey() {
        return isOutsideYear()
                ? outsideYearPrefix(line) + entry.entryId() + OUTSIDE_YEAR + entry.revision()
                : prefix(line) + entry.entryId();
    }

    /** What the keys of all entries of a line begin with. */
    public static String prefix(LineKey line) {
        return line.text() + SEPARATOR;
    }

    /** What the keys of a line's entries dated outside its fiscal year begin with. */
    public static String outsideYearPrefix(LineKey line) {
        return prefix(line) + OUTSIDE_YEAR;
    }
}
