package budgetflow.streams.book;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All accepted revisions of one entry, as an {@link EntryTable} keeps them: for each, the lowest first, four bytes with
 * its length and its bytes as they came in.
 */
record Revisions(List<EncodedEntry> entries) {
    /** Where the first revision, and with it the key, begins. */
    static final int KEY_AT = Integer.BYTES;

    static Revisions read(Slice value) {
        List<EncodedEntry> entries = new ArrayList<>();
        byte[] bytes = value.bytes();
        for (int at = value.from(); at < value.to(); ) {
            int from = at + Integer.BYTES;
            int end = from + BigEndian.intAt(bytes, at);
            entries.add(EncodedEntry.of(bytes, from, end)
                    .orElseThrow(() -> new IllegalStateException("the kept entries are damaged")));
            at = end;
        }
        return new Revisions(entries);
    }

    /** The bytes of an entry's only revision. */
    static byte[] only(EncodedEntry entry) {
        Slice encoded = entry.encoded();
        byte[] value = new byte[KEY_AT + encoded.length()];
        BigEndian.putInt(value, 0, encoded.length());
        encoded.copyTo(value, KEY_AT);
        return value;
    }

    /** The one that counts: the highest. */
    EncodedEntry effective() {
        return entries.get(entries.size() - 1);
    }

    /** Whether the last one is byte for byte the one given: the commonest way to come again. */
    boolean endsWith(EncodedEntry entry) {
        return effective().encoded().equals(entry.encoded());
    }

    EntryHistory history() {
        List<Entry> plain = new ArrayList<>(entries.size());
        entries.forEach(entry -> plain.add(entry.entry()));
        return new EntryHistory(plain);
    }

    Revisions with(EncodedEntry entry) {
        List<EncodedEntry> next = new ArrayList<>(entries);
        next.add(entry);
        next.sort(Comparator.comparingInt(EncodedEntry::revision));
        return new Revisions(next);
    }

    byte[] bytes() {
        int length = entries.stream()
                .mapToInt(entry -> Integer.BYTES + entry.encoded().length())
                .sum();
        byte[] value = new byte[length];
        int at = 0;
        for (EncodedEntry entry : entries) {
            Slice encoded = entry.encoded();
            BigEndian.putInt(value, at, encoded.length());
            encoded.copyTo(value, at + Integer.BYTES);
            at += Integer.BYTES + encoded.length();
        }
        return value;
    }
}
