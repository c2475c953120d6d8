package budgetflow.benchmarks.run;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** {@link NaiveTopology} with Kafka's defaults, but exactly once and with as many threads as the others. */
final class NaiveApp implements RunningApp {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final String group;
    private final KafkaStreams streams;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    NaiveApp(Settings settings, WireFormat wire) {
        group = settings.get(SettingKeys.APPLICATION_ID_PREFIX) + "naive";
        Properties properties = new Properties();
        properties.putAll(settings.clientProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.get(SettingKeys.STREAM_THREADS));
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        streams = new KafkaStreams(new NaiveTopology(wire).get(), properties);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING || now == KafkaStreams.State.ERROR) {
                decided.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(cause -> {
            failure.compareAndSet(null, cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public void awaitRunning() {
        try {
            if (!decided.await(RUNS_WITHIN.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException(group + " does not run after " + RUNS_WITHIN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an app was starting", interrupted);
        }
        checkAlive();
    }

    @Override
    public void checkAlive() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException(group + " has failed", cause);
        }
    }

    @Override
    public void close() {
        streams.close(CLOSE_WITHIN);
    }
}
