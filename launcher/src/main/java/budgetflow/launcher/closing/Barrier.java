package budgetflow.launcher.closing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until a group has committed past everything that stood in its topics when it was asked. A commit of an
 * exactly-once app and its output are one transaction, so whatever it wrote of it is then written, too.
 */
public final class Barrier implements AutoCloseable {
    /** Between two questions to the broker, while things move; where nothing does, each pause is twice the last. */
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    /** An instance or broker that died is missed for some ten seconds; asking all the while would only add to the load. */
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(64).toNanos();

    private final Offsets offsets;
    private final LastRecords lastRecords;
    private final Duration patience;
    private final Runnable stillAlive;

    /**
     * @param admin stays the caller's
     * @param consumer in no group, reading committed records only; closed with this object
     * @param patience how long nothing may move before it is given up
     * @param stillAlive throws where what is waited for has failed; asked while waiting
     */
    public Barrier(Admin admin, Consumer<byte[], byte[]> consumer, Duration patience, Runnable stillAlive) {
        this.offsets = new Offsets(admin);
        this.lastRecords = new LastRecords(consumer);
        this.patience = patience;
        this.stillAlive = stillAlive;
    }

    /** Returns when the group has committed past what these topics hold now. {@link StalledException} where it stalls. */
    public void awaitConsumed(String group, List<String> topics) {
        Map<TopicPartition, Long> wanted = lastVisible(topics);
        wanted.values().removeIf(offset -> offset == LastRecords.NONE);
        Map<TopicPartition, Long> committed = new HashMap<>();
        await(
                () -> {
                    Map<TopicPartition, Long> now = offsets.committed(group);
                    boolean moved = !now.equals(committed);
                    committed.putAll(now);
                    return moved;
                },
                () -> wanted.entrySet().stream()
                        .allMatch(want -> committed.getOrDefault(want.getKey(), 0L) > want.getValue()),
                () -> "the group " + group + " stands at " + behind(wanted, committed));
    }

    /**
     * The last record of each partition of some topics, once the transactions that write to them now are over.
     *
     * @return its offset, -1 where there is none
     */
    Map<TopicPartition, Long> lastVisible(List<String> topics) {
        List<TopicPartition> partitions = offsets.partitions(topics);
        Map<TopicPartition, Long> written = offsets.ends(partitions, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> visible = new HashMap<>();
        await(
                () -> {
                    Map<TopicPartition, Long> now = offsets.ends(partitions, IsolationLevel.READ_COMMITTED);
                    boolean moved = !now.equals(visible);
                    visible.putAll(now);
                    return moved;
                },
                () -> written.entrySet().stream()
                        .allMatch(end -> visible.getOrDefault(end.getKey(), 0L) >= end.getValue()),
                () -> "transactions stay open on " + behind(written, visible));
        return lastRecords.before(visible);
    }

    int partitions(String topic) {
        return offsets.partitions(topic).size();
    }

    private void await(BooleanSupplier refresh, BooleanSupplier reached, Supplier<String> state) {
        long movedAt = System.nanoTime();
        long pause = PAUSE_NANOS;
        while (true) {
            if (refresh.getAsBoolean()) {
                movedAt = System.nanoTime();
                pause = PAUSE_NANOS;
            }
            if (reached.getAsBoolean()) {
                return;
            }
            stillAlive.run();
            if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new StalledException("nothing has moved for " + patience.toSeconds() + " s: " + state.get());
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    private static String behind(Map<TopicPartition, Long> wanted, Map<TopicPartition, Long> reached) {
        Map<TopicPartition, String> behind = new HashMap<>();
        wanted.forEach((partition, offset) -> {
            long at = reached.getOrDefault(partition, 0L);
            if (at <= offset) {
                behind.put(partition, at + " of " + offset);
            }
        });
        return behind.toString();
    }

    @Override
    public void close() {
        lastRecords.close();
    }
}
