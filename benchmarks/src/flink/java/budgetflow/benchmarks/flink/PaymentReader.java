package budgetflow.benchmarks.flink;

import budgetflow.schemas.avro.PaymentRecord;
import java.util.Objects;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple6;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Payments as entry id, revision, line, day since 1970, fen, and whether it is a refund: tuples, which Flink is fastest with. */
final class PaymentReader
        implements KafkaRecordDeserializationSchema<Tuple6<String, Integer, String, Integer, Long, Boolean>> {
    private final Registered registered;
    private transient @Nullable Deserializer<PaymentRecord> payments;

    PaymentReader(Registered registered) {
        this.registered = registered;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        payments = registered.open().deserializer(PaymentRecord.class);
    }

    @Override
    public void deserialize(
            ConsumerRecord<byte[], byte[]> record,
            Collector<Tuple6<String, Integer, String, Integer, Long, Boolean>> out) {
        PaymentRecord payment = Objects.requireNonNull(payments).deserialize(record.topic(), record.value());
        String line = payment.getRegion() + "/" + payment.getFiscalYear() + "/" + payment.getUnitCode() + "/"
                + payment.getLineCode();
        out.collect(Tuple6.of(
                payment.getEntryId(),
                payment.getRevision(),
                line,
                (int) payment.getPaidOn().toEpochDay(),
                payment.getAmountFen(),
                payment.getKind().equals("REFUND")));
    }

    @Override
    public TypeInformation<Tuple6<String, Integer, String, Integer, Long, Boolean>> getProducedType() {
        return Types.TUPLE(Types.STRING, Types.INT, Types.STRING, Types.INT, Types.LONG, Types.BOOLEAN);
    }
}
