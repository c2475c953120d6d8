package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;

/** The ledgers of lines as a state store; its changelog is the compacted topic of partial ledgers itself. */
public final class LineBookStore extends CoalescingStore {
    private final LineBook book = new LineBook();
    private final Deserializer<PartialLedger> deserializer;
    private volatile boolean open;

    LineBookStore(String name, Deserializer<PartialLedger> deserializer) {
        super(name);
        this.deserializer = deserializer;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        context.register(root, this::restore);
    }

    /** Keeps the latest; true where it says something new. */
    public boolean keep(PartialLedger partial) {
        return book.keep(partial);
    }

    public Ledger ledgerOf(LineKey line) {
        return book.ledgerOf(line);
    }

    /** Every line that has, or had, entries. */
    public Collection<LineKey> lines() {
        return book.lines();
    }

    /** Marks a line as one whose state has to be sent. */
    public void change(LineKey line) {
        book.change(line);
    }

    /** The lines to be sent, in the order they changed; from now on they count as sent. */
    public List<LineKey> takeChanged() {
        return book.takeChanged();
    }

    private void restore(byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        try {
            book.keep(deserializer.deserialize(Topics.PARTIAL_LEDGERS.name(), value));
        } catch (UndecodableRecordException poison) {
            // It went to the dead letters when it was read first.
        }
    }

    @Override
    void forgetChanges() {
        book.takeChanged();
    }

    @Override
    public void close() {
        open = false;
        book.clear();
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
