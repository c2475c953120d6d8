package budgetflow.benchmarks.run;

import budgetflow.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the payments with some plain consumers at once, each its share of the partitions: the fastest one can do. */
final class InputReader {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int RECORDS_OF_A_POLL = 5_000;

    private final Map<String, Object> properties;
    private final int threads;

    InputReader(Map<String, Object> client, int threads) {
        this.properties = new HashMap<>(client);
        this.properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_OF_A_POLL);
        this.threads = threads;
    }

    /**
     * Hands every record to the taker of its thread, up to about {@code atMost} records in all.
     *
     * @return the takers
     */
    <T extends Consumer<ConsumerRecord<byte[], byte[]>>> List<T> read(long atMost, Supplier<T> takers) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(share(thread, atMost / threads, takers.get())));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new KafkaException("a reader failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading", interrupted);
        } finally {
            pool.shutdownNow();
        }
    }

    private <T extends Consumer<ConsumerRecord<byte[], byte[]>>> Callable<T> share(int thread, long atMost, T taker) {
        return () -> {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                List<TopicPartition> mine = consumer.partitionsFor(Topics.PAYMENTS.name()).stream()
                        .filter(info -> info.partition() % threads == thread)
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
                consumer.assign(mine);
                consumer.seekToBeginning(mine);
                long left = consumer.endOffsets(mine).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                for (left = Math.min(left, atMost); left > 0; ) {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                        taker.accept(record);
                        left--;
                    }
                }
            }
            return taker;
        };
    }
}
