package budgetflow.streams.book;

import budgetflow.schemas.encoded.Slice;
import org.jspecify.annotations.Nullable;

/** Where the bytes of entries are kept, by their keys. */
interface EntryTable extends AutoCloseable {
    /** What was put under a key last; null where nothing was. */
    @Nullable
    Slice find(Slice key);

    /**
     * Replaces what is there.
     *
     * @param value holds the key from its byte {@link Revisions#KEY_AT} on; not to be changed afterwards
     */
    void put(Slice key, byte[] value);

    @Override
    void close();
}
