package budgetflow.streams.book;

import budgetflow.domain.ledger.PartialLedger;
import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;

/**
 * The book of entries as a state store. Its changelog is the payments topic itself: it is restored by offering the same
 * records again, up to the last committed one.
 */
public final class EntryBookStore extends CoalescingStore {
    private final EntryBook book;
    private final Deserializer<EncodedEntry> deserializer;
    private volatile EntryCounts counts = EntryCounts.NONE;
    private volatile boolean open;

    EntryBookStore(String name, EntryBook book, Deserializer<EncodedEntry> deserializer) {
        super(name);
        this.book = book;
        this.deserializer = deserializer;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        context.register(root, this::restore);
    }

    /** See {@link EntryBook#offer}. */
    public Offered offer(byte @Nullable [] key, @Nullable EncodedEntry entry) {
        return book.offer(key, entry);
    }

    /** Hands over what changed since the last commit; from now on it counts as sent. */
    public void takeChanges(int partition, Consumer<PartialLedger> changes) {
        book.takeChanges(partition, changes);
        counts = book.counts();
    }

    /** As of the last commit; for any thread. */
    public EntryCounts counts() {
        return counts;
    }

    /** What nobody could decode went to the dead letters when it was read first. */
    private void restore(byte @Nullable [] key, byte @Nullable [] value) {
        EncodedEntry entry;
        try {
            entry = deserializer.deserialize(Topics.PAYMENTS.name(), value);
        } catch (UndecodableRecordException poison) {
            return;
        }
        book.offer(key, entry);
    }

    @Override
    void forgetChanges() {
        book.forgetChanges();
        counts = book.counts();
    }

    @Override
    public void close() {
        open = false;
        book.close();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
