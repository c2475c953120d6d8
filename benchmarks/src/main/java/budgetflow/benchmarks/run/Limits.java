package budgetflow.benchmarks.run;

import budgetflow.schemas.avro.PaymentRecord;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** What no app can be faster than: consumers that do as good as nothing with what they read. */
final class Limits {
    private Limits() {}

    /** Limit 1: only counts. */
    static final class Discard implements Consumer<ConsumerRecord<byte[], byte[]>> {
        private long bytes;

        @Override
        public void accept(ConsumerRecord<byte[], byte[]> record) {
            bytes += record.serializedValueSize();
        }

        long bytes() {
            return bytes;
        }
    }

    /**
     * Limit 2: decodes with the generated class and sums by line and day; repeats are summed like all others, since
     * nothing is remembered of single entries.
     */
    static final class Sum implements Consumer<ConsumerRecord<byte[], byte[]>> {
        private final Deserializer<PaymentRecord> payments;
        private final Map<String, Map<LocalDate, long[]>> lines = new HashMap<>();

        Sum(WireFormat wire) {
            payments = wire.deserializer(PaymentRecord.class);
        }

        @Override
        public void accept(ConsumerRecord<byte[], byte[]> record) {
            PaymentRecord payment = payments.deserialize(Topics.PAYMENTS.name(), record.value());
            String line = payment.getRegion() + "/" + payment.getFiscalYear() + "/" + payment.getUnitCode() + "/"
                    + payment.getLineCode();
            long[] totals = lines.computeIfAbsent(line, key -> new HashMap<>())
                    .computeIfAbsent(payment.getPaidOn(), day -> new long[2]);
            totals[0] += payment.getAmountFen();
            totals[1]++;
        }

        /** Of each line the sum in fen and how many records there were, over all days and threads. */
        static Map<String, long[]> merged(List<Sum> threads) {
            Map<String, long[]> merged = new HashMap<>();
            for (Sum thread : threads) {
                thread.lines.forEach((line, days) -> days.values().forEach(totals -> {
                    long[] sum = merged.computeIfAbsent(line, key -> new long[2]);
                    sum[0] += totals[0];
                    sum[1] += totals[1];
                }));
            }
            return merged;
        }
    }
}
