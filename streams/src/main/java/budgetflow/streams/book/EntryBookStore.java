package budgetflow.streams.book;

import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;

/**
 * The book of entries as a state store. Its changelog is the payments topic itself: it is restored by offering the same
 * records again, up to the last committed one.
 */
public final class EntryBookStore extends CoalescingStore {
    private final Function<Path, EntryTable> tables;
    private final Deserializer<EncodedEntry> deserializer;
    private volatile EntryCounts counts = EntryCounts.NONE;
    private volatile boolean open;
    private EntryBook book = new EntryBook(new HeapEntryTable());

    /** @param tables opens an empty table, in the folder given where it needs one */
    EntryBookStore(String name, Function<Path, EntryTable> tables, Deserializer<EncodedEntry> deserializer) {
        super(name);
        this.tables = tables;
        this.deserializer = deserializer;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        book = new EntryBook(tables.apply(context.stateDir().toPath().resolve(name())));
        open = true;
        context.register(root, this::restore);
    }

    /** See {@link EntryBook#offer}. */
    public Offered offer(byte @Nullable [] key, @Nullable EncodedEntry entry) {
        return book.offer(key, entry);
    }

    /** Hands over what changed since the last commit; from now on it counts as sent. */
    public void takeChanges(
            int partition, Consumer<EncodedPartialLedger> ledgers, Consumer<PartialCount> partialCounts) {
        book.takeChanges(partition, ledgers, partialCounts);
        counts = book.tallies();
    }

    /** From now on what is counted for the total's key is sent whenever it changes, and once at the next commit. */
    public void ask(ControlTotal total) {
        book.counts().ask(total.key(), total.counted());
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
        counts = book.tallies();
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
