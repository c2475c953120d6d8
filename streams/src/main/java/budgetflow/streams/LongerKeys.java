package budgetflow.streams;

import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedLineEntry;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.encoded.Slice;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.streams.book.BookLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Record keys that begin with a line's key and say more, in UTF-8, and where they go: to the partition of their line. */
final class LongerKeys {
    /** No line key has it in it. */
    private static final byte SEPARATOR = '#';

    private LongerKeys() {}

    /** {@code line key#entry id}. */
    static byte[] of(BookLine line, EncodedEntry entry) {
        byte[] text = line.text();
        Slice id = entry.id();
        byte[] key = Arrays.copyOf(text, text.length + 1 + id.length());
        key[text.length] = SEPARATOR;
        id.copyTo(key, text.length + 1);
        return key;
    }

    /** As {@link budgetflow.domain.ledger.LineEntry#recordKey()}, for the few that are not on a line of the book. */
    static byte[] of(EncodedLineEntry entry) {
        return entry.decoded().recordKey().getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link budgetflow.domain.ledger.PartialLedger#recordKey()}. */
    static byte[] of(EncodedPartialLedger partial) {
        byte[] more = ("#" + partial.partition() + "#" + partial.month()).getBytes(StandardCharsets.UTF_8);
        Slice line = partial.line();
        byte[] key = new byte[line.length() + more.length];
        line.copyTo(key, 0);
        System.arraycopy(more, 0, key, line.length(), more.length);
        return key;
    }

    /** As {@link LinePartitioner}. */
    static <V> Optional<Set<Integer>> partition(String topic, byte[] key, V value, int partitions) {
        int end = 0;
        while (key[end] != SEPARATOR) {
            end++;
        }
        return Optional.of(Set.of(LinePartitioner.partition(Arrays.copyOf(key, end), partitions)));
    }
}
