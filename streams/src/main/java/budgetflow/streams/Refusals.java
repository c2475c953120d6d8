package budgetflow.streams;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.OriginHeaders;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Sends what cannot be taken to the rejections, with the row of the file, or the place in the topic, it came from. */
final class Refusals {
    private final ProcessorContext<? super String, Object> context;
    private final String sink;

    Refusals(ProcessorContext<? super String, Object> context, String sink) {
        this.context = context;
        this.sink = sink;
    }

    /** A record without a value has nothing to take: a deletion means nothing here, for nothing is ever deleted. */
    static Optional<Rejected> missing(Record<String, ?> record) {
        return record.value() == null
                ? Optional.of(new Rejected("value", RejectCode.VALUE_MISSING, String.valueOf(record.key())))
                : Optional.empty();
    }

    /** The key decides the partition: under another one, the same thing would be kept in two places. */
    static Optional<Rejected> mismatch(Record<String, ?> record, String field, String expected) {
        return Objects.equals(record.key(), expected)
                ? Optional.empty()
                : Optional.of(new Rejected(field, RejectCode.KEY_MISMATCH, String.valueOf(record.key())));
    }

    void refuse(Record<?, ?> record, Rejected reason, String original) {
        RecordMetadata read = context.recordMetadata().orElseThrow();
        OriginHeaders.Origin origin = OriginHeaders.read(record.headers())
                .orElseGet(() -> new OriginHeaders.Origin(read.topic() + "-" + read.partition(), read.offset()));
        Rejection rejection =
                new Rejection(origin.file(), origin.row(), reason.field(), reason.code(), reason.value(), original);
        context.forward(new Record<>(rejection.recordKey(), rejection, record.timestamp()), sink);
    }
}
