package budgetflow.dashboard.store;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import budgetflow.schemas.wire.WireFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records into batches. {@code payments} is not among the topics: what of it counts stands in {@code line-entries},
 * with the place it was read from, and what does not count in {@code rejections}.
 */
final class Decoder {
    static final List<Topic<?>> TOPICS = List.of(
            Topics.LINE_EXECUTIONS,
            Topics.LINE_ENTRIES,
            Topics.ALERTS,
            Topics.MILESTONE_VERDICTS,
            Topics.RECONCILIATIONS,
            Topics.REJECTIONS,
            Topics.BUSINESS_DAYS);
    private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

    private final Map<String, Taker> takers = new HashMap<>();
    private long undecodable;

    /** Puts the value of a record into a batch. */
    private interface Taker {
        void take(ConsumerRecord<String, byte[]> record, Batch into);
    }

    Decoder(WireFormat wire) {
        Deserializer<LineExecution> lines = values(Topics.LINE_EXECUTIONS, wire);
        Deserializer<LineEntry> entries = values(Topics.LINE_ENTRIES, wire);
        Deserializer<Alert> alerts = values(Topics.ALERTS, wire);
        Deserializer<MilestoneVerdict> verdicts = values(Topics.MILESTONE_VERDICTS, wire);
        Deserializer<Reconciliation> reconciliations = values(Topics.RECONCILIATIONS, wire);
        Deserializer<Rejection> rejections = values(Topics.REJECTIONS, wire);
        Deserializer<ClosedDay> days = values(Topics.BUSINESS_DAYS, wire);
        takers.put(Topics.LINE_EXECUTIONS.name(), (record, into) -> into.put(value(lines, record)));
        takers.put(Topics.LINE_ENTRIES.name(), (record, into) -> into.put(value(entries, record)));
        takers.put(Topics.ALERTS.name(), (record, into) -> into.put(value(alerts, record), writtenAt(record)));
        takers.put(Topics.MILESTONE_VERDICTS.name(), (record, into) -> into.put(value(verdicts, record)));
        takers.put(Topics.RECONCILIATIONS.name(), (record, into) -> into.put(value(reconciliations, record)));
        takers.put(Topics.REJECTIONS.name(), (record, into) -> {
            Batch.RejectedAt place = new Batch.RejectedAt(record.partition(), record.offset());
            into.put(value(rejections, record), place, writtenAt(record));
        });
        takers.put(
                Topics.BUSINESS_DAYS.name(),
                (record, into) -> into.close(value(days, record).day()));
    }

    /** Takes a record in; one that nobody can decode is counted, told and left out. */
    void take(ConsumerRecord<String, byte[]> record, Batch into) {
        if (record.value() != null) {
            try {
                Objects.requireNonNull(takers.get(record.topic())).take(record, into);
            } catch (UndecodableRecordException poison) {
                undecodable++;
                LOG.warn(
                        "Left out {}-{}@{}: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        String.valueOf(poison.getMessage()));
            }
        }
        into.reached(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, writtenAt(record));
    }

    long undecodable() {
        return undecodable;
    }

    private static <V> Deserializer<V> values(Topic<V> topic, WireFormat wire) {
        return topic.valueSerde(wire).deserializer();
    }

    private static <V> V value(Deserializer<V> values, ConsumerRecord<String, byte[]> record) {
        return values.deserialize(record.topic(), record.value());
    }

    private static Instant writtenAt(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
