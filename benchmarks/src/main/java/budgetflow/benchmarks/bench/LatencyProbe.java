package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.load.Sender;
import budgetflow.benchmarks.load.SyntheticLoad;
import budgetflow.benchmarks.report.Latency;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.avro.LineExecutionRecord;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Sends entries at an even rate to a running app and notes when each becomes visible. An execution tells how many
 * entries it has, so it answers for every entry of its line up to that number. Time counts from when an entry was due, so
 * a sender that is held up does not flatter the result.
 */
final class LatencyProbe {
    /** Not measured: a third of the time that is. */
    private static final int RAMP_SHARE = 3;

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long NANOS = 1_000_000_000L;

    private final BenchPlatform platform;
    private final SyntheticLoad load;
    private final ReferenceTotals reference;
    private final Duration measured;
    private long sent;

    LatencyProbe(BenchPlatform platform, SyntheticLoad load, ReferenceTotals reference, Duration measured) {
        this.measured = measured;
        this.platform = platform;
        this.load = load;
        this.reference = reference;
    }

    /** What one line still has to show. */
    private static final class Awaited {
        private final int before;
        private final List<Integer> numbers = new ArrayList<>();
        private int seen;

        private Awaited(int before) {
            this.before = before;
        }
    }

    /**
     * Measures at one rate.
     *
     * @param rate entries per second
     */
    Latency at(int rate) {
        int counted = Math.toIntExact(rate * measured.toSeconds());
        int ramp = counted / RAMP_SHARE;
        int total = ramp + counted;
        long first = sent;
        Map<String, Awaited> lines = awaited(total);
        long[] nanos = new long[total];
        try (KafkaConsumer<String, byte[]> consumer = consumerAtEnd()) {
            long start = System.nanoTime() + NANOS;
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(first, total, start, rate));
            collect(consumer, lines, nanos, start, rate);
            sending.join();
        }
        long[] sorted = Arrays.copyOfRange(nanos, ramp, total);
        Arrays.sort(sorted);
        return new Latency(
                rate,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 99L / 100)],
                sorted[sorted.length - 1]);
    }

    /** Notes the entries in the reference, and which of them each line has to show. They are drawn again to be sent. */
    private Map<String, Awaited> awaited(int total) {
        Map<String, Awaited> lines = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        reference.lines().forEach((line, totals) -> before.put(line.text(), totals.entries()));
        for (int number = 0; number < total; number++) {
            Entry entry = load.after(sent++);
            lines.computeIfAbsent(entry.line().text(), line -> new Awaited(before.getOrDefault(line, 0)))
                    .numbers
                    .add(number);
            reference.read(entry);
            reference.add(entry);
        }
        return lines;
    }

    private void send(long first, int total, long start, int rate) {
        try (Sender sender = Sender.prompt(platform.settings().clientProperties(), platform.wire())) {
            for (int number = 0; number < total; number++) {
                SubmittedEntry entry = SubmittedEntry.of(load.after(first + number));
                long due = due(number, start, rate);
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                sender.send(entry);
            }
        }
    }

    private void collect(
            KafkaConsumer<String, byte[]> consumer, Map<String, Awaited> lines, long[] nanos, long start, int rate) {
        WireFormat wire = platform.wire();
        Deserializer<LineExecutionRecord> executions = wire.deserializer(LineExecutionRecord.class);
        long deadline = due(nanos.length, start, rate) + SEEN_WITHIN.toNanos();
        int missing = nanos.length;
        while (missing > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(missing + " of " + nanos.length + " entries are not visible "
                        + SEEN_WITHIN.toSeconds() + " s after the last was sent");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                Awaited line = lines.get(record.key());
                if (line != null) {
                    int shown = executions
                            .deserialize(Topics.LINE_EXECUTIONS.name(), record.value())
                            .getFigures()
                            .getEntries();
                    long now = System.nanoTime();
                    for (; line.seen < Math.min(shown - line.before, line.numbers.size()); line.seen++) {
                        int number = line.numbers.get(line.seen);
                        nanos[number] = now - due(number, start, rate);
                        missing--;
                    }
                }
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumerAtEnd() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                TopicReader.consumerProperties(platform.settings().clientProperties()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        Map<TopicPartition, Long> ends = platform.topics().ends(List.of(Topics.LINE_EXECUTIONS.name()));
        consumer.assign(ends.keySet());
        ends.forEach(consumer::seek);
        return consumer;
    }

    private static long due(int number, long start, int rate) {
        return start + number * NANOS / rate;
    }
}
