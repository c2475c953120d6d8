package budgetflow.streams;

import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedLineEntry;
import budgetflow.schemas.encoded.Slice;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.streams.book.BookLine;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The keys of line entries, {@code line key#entry id} in UTF-8, and where they go: to the partition of their line. */
final class LineEntryKeys {
    private static final byte SEPARATOR = '#';

    private LineEntryKeys() {}

    static byte[] of(BookLine line, EncodedEntry entry) {
        byte[] text = line.text();
        Slice id = entry.id();
        byte[] key = Arrays.copyOf(text, text.length + 1 + id.length());
        key[text.length] = SEPARATOR;
        id.copyTo(key, text.length + 1);
        return key;
    }

    /** As {@link LinePartitioner}; no line key has the separator in it. */
    static Optional<Set<Integer>> partition(String topic, byte[] key, EncodedLineEntry entry, int partitions) {
        int end = 0;
        while (key[end] != SEPARATOR) {
            end++;
        }
        return Optional.of(Set.of(LinePartitioner.partition(Arrays.copyOf(key, end), partitions)));
    }
}
