package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;

/** The ledgers of lines as a state store; its changelog is the compacted topic of partial ledgers itself. */
public final class LineBookStore extends CoalescingStore {
    private final LineBook book = new LineBook();
    private final Deserializer<EncodedPartialLedger> deserializer;
    private volatile boolean open;

    LineBookStore(String name, Deserializer<EncodedPartialLedger> deserializer) {
        super(name);
        this.deserializer = deserializer;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        context.register(root, this::restore);
    }

    /** Keeps the latest, or tells why not. */
    public Optional<Rejected> keep(EncodedPartialLedger partial) {
        return book.keep(partial);
    }

    /** Every line that has, or had, entries, or was changed otherwise. */
    public Collection<LineKey> lines() {
        return book.lines();
    }

    /** Marks a line as one whose state has to be sent. */
    public void change(LineKey line) {
        book.change(line);
    }

    /** Hands over the lines to be sent, in the order they changed; from now on they count as sent. */
    public void takeChanges(BiConsumer<LineKey, Ledger> changes) {
        book.takeChanges(changes);
    }

    /** What was refused or could not be decoded was put aside when it was read first. */
    private void restore(byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        EncodedPartialLedger partial;
        try {
            partial = deserializer.deserialize(Topics.PARTIAL_LEDGERS.name(), value);
        } catch (UndecodableRecordException poison) {
            return;
        }
        book.keep(partial);
    }

    @Override
    void forgetChanges() {
        book.forgetChanges();
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
