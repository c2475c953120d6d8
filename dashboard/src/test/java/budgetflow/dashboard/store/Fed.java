package budgetflow.dashboard.store;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A store that is fed by hand, in place of a projection. */
final class Fed implements AutoCloseable {
    static final TopicPartition PLACE = new TopicPartition(Topics.LINE_EXECUTIONS.name(), 0);
    static final Instant WRITTEN_AT = Instant.parse("2024-07-01T02:03:04.567Z");

    private final Store store;
    private final BatchWriter writer;
    private long next;

    Fed(StoreAddress address) {
        this.store = Store.open(address);
        this.writer = new BatchWriter(store);
        writer.begin();
        writer.rebuild("cluster-1", Map.of(PLACE, "topic-1"));
    }

    Store store() {
        return store;
    }

    ReadStore read() {
        return ReadStore.of(store);
    }

    BatchWriter writer() {
        return writer;
    }

    void feed(Consumer<Batch> content) {
        feed(true, content);
    }

    void feed(boolean live, Consumer<Batch> content) {
        Batch batch = new Batch();
        content.accept(batch);
        batch.reached(PLACE, ++next, WRITTEN_AT);
        writer.write(batch, live);
    }

    void lines(Collection<LineExecution> lines) {
        feed(batch -> lines.forEach(batch::put));
    }

    void close(String day) {
        feed(batch -> batch.close(LocalDate.parse(day)));
    }

    @Override
    public void close() {
        store.close();
    }
}
