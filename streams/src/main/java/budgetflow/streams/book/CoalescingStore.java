package budgetflow.streams.book;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store that knows what changed in it since its task committed last, and has it sent right before the next commit,
 * within the same transaction: many changes become one record, and whoever sees the commit sees the records.
 *
 * <p>Kafka offers this to its own record caches alone: hence the three internal types, used here and nowhere else. A
 * timer of our own would not do, for a commit may come before it.
 */
public abstract class CoalescingStore implements StateStore, CachedStateStore<Object, Object> {
    private final String name;
    private Runnable sendChanges = () -> {};

    CoalescingStore(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    /**
     * Names who sends the changes; to be called where that processor is initialised, so that they are sent as if it had
     * received a record. What was restored until then has been sent before.
     */
    public final <K, V> void sendBeforeCommit(ProcessorContext<K, V> context, Runnable changes) {
        forgetChanges();
        InternalProcessorContext<K, V> within = (InternalProcessorContext<K, V>) context;
        ProcessorNode<?, ?, ?, ?> sender = within.currentNode();
        sendChanges = () -> {
            ProcessorNode<?, ?, ?, ?> before = within.currentNode();
            within.setCurrentNode(sender);
            try {
                changes.run();
            } finally {
                within.setCurrentNode(before);
            }
        };
    }

    /** Takes what is in the store as sent. */
    abstract void forgetChanges();

    @Override
    public final void flushCache() {
        sendChanges.run();
    }

    @Override
    public final void clearCache() {
        forgetChanges();
    }

    @Override
    public final boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    /** No queries by position are answered. */
    @Override
    public final Position getPosition() {
        return Position.emptyPosition();
    }
}
