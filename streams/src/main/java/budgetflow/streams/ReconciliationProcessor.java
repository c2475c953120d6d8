package budgetflow.streams;

import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.Rejected;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds up what the partitions of the payments counted for a key, and holds it against the control total.
 *
 * <p>Every partition is told of the total by itself, and of two totals in a row one partition may know the later one
 * while another knows the earlier. The one whose number is that of the key's own partition, which is this task's,
 * decides.
 */
final class ReconciliationProcessor implements Processor<String, PartialCount, String, Object> {
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, PartialCount> counts;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        counts = context.getStateStore(ReconciliationStage.LATEST_COUNTS);
        refusals = new Refusals(context, ReconciliationStage.WRITE_REFUSED_COUNTS);
    }

    @Override
    public void process(Record<String, PartialCount> record) {
        Optional<Rejected> fault = Refusals.missing(record)
                .or(() -> Refusals.mismatch(record, "key", record.value().recordKey()));
        if (fault.isPresent()) {
            refusals.refuse(record, fault.get(), "");
            return;
        }
        PartialCount partial = record.value();
        Optional<Reconciliation> before = reconciled(partial.key());
        counts.put(partial.recordKey(), partial);
        Optional<Reconciliation> after = reconciled(partial.key());
        if (!after.equals(before)) {
            after.ifPresent(reconciliation -> context.forward(
                    new Record<>(reconciliation.key().text(), reconciliation, record.timestamp()),
                    ReconciliationStage.WRITE_RECONCILIATIONS));
        }
    }

    /** Empty until the total is known here. */
    private Optional<Reconciliation> reconciled(ReconciliationKey key) {
        PartialCount deciding =
                counts.get(PartialCount.recordKey(key, context.taskId().partition()));
        return deciding == null
                ? Optional.empty()
                : Optional.of(new Reconciliation(key, counted(key), deciding.theirs()));
    }

    private Counted counted(ReconciliationKey key) {
        Counted sum = Counted.NOTHING;
        try (KeyValueIterator<String, PartialCount> partials =
                counts.prefixScan(PartialCount.prefix(key), new StringSerializer())) {
            while (partials.hasNext()) {
                sum = sum.plus(partials.next().value.ours());
            }
        }
        return sum;
    }
}
