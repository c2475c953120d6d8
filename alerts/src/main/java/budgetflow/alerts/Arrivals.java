package budgetflow.alerts;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the record at hand came from. */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final ProcessorContext<?, ?> context;

    Arrivals(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** Within its partition, from 0. */
    long offset() {
        return metadata().offset();
    }

    /** Topic and partition, as {@code budgetflow.alert-commands-3}. */
    String place() {
        return metadata().topic() + "-" + metadata().partition();
    }

    /** No writer of ours sends records without a value; one from elsewhere says nothing, and is told of. */
    boolean hasValue(Record<String, ?> record) {
        if (record.value() == null) {
            LOG.warn(
                    "{}-{}@{}: a record without a value was passed over; key: {}",
                    metadata().topic(),
                    metadata().partition(),
                    metadata().offset(),
                    record.key());
            return false;
        }
        return true;
    }

    private RecordMetadata metadata() {
        return context.recordMetadata().orElseThrow();
    }
}
