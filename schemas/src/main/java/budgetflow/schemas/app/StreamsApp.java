package budgetflow.schemas.app;

import budgetflow.schemas.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka Streams app in this JVM. An error in its processing stops it at once, before anything of the record at hand
 * is committed; whoever started it learns the cause from {@link #failure()}.
 */
public final class StreamsApp implements Watched, AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);

    private final String applicationId;
    private final KafkaStreams streams;
    private final DeadLetters deadLetters = new DeadLetters();
    private final CompletableFuture<Void> running = new CompletableFuture<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    private StreamsApp(String app, Settings settings, Properties properties, Supplier<Topology> topology) {
        properties.put(DeadLetterHandler.DEAD_LETTERS, deadLetters);
        this.applicationId = StreamsProperties.applicationId(app, settings);
        this.streams = new KafkaStreams(topology.get(), properties);
        streams.setStateListener(this::stateChanged);
        streams.setUncaughtExceptionHandler(this::failed);
    }

    /**
     * Starts without waiting; the topics it reads must exist.
     *
     * @param app kebab-case; with the settings' prefix it is the application id
     */
    public static StreamsApp start(String app, Settings settings, Supplier<Topology> topology) {
        return started(new StreamsApp(app, settings, StreamsProperties.of(app, settings), topology));
    }

    /**
     * As above, for a topology whose result does not depend on the order in which its topics are read, and that by itself
     * asks for a commit at the commit interval of the settings whenever there is reason not to wait for the longest one.
     */
    public static StreamsApp start(
            String app, Settings settings, Duration longestCommitInterval, Supplier<Topology> topology) {
        Properties properties = StreamsProperties.of(app, settings);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, longestCommitInterval.toMillis());
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        return started(new StreamsApp(app, settings, properties, topology));
    }

    private static StreamsApp started(StreamsApp app) {
        app.streams.start();
        return app;
    }

    public String applicationId() {
        return applicationId;
    }

    /**
     * Returns when the app is processing for the first time.
     *
     * @throws IllegalStateException with the cause when it failed instead
     * @throws TimeoutException when it does neither in time
     */
    public void awaitRunning(Duration atMost) throws TimeoutException, InterruptedException {
        try {
            running.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The app " + applicationId + " failed before it ran", failed.getCause());
        }
    }

    @Override
    public AppHealth health() {
        if (failure.isDone()) {
            return AppHealth.FAILED;
        }
        return switch (streams.state()) {
            case CREATED, REBALANCING -> AppHealth.STARTING;
            case RUNNING -> AppHealth.RUNNING;
            case ERROR, PENDING_ERROR -> AppHealth.FAILED;
            case PENDING_SHUTDOWN, NOT_RUNNING -> AppHealth.CLOSED;
        };
    }

    /** Completes with the cause if the app ever fails; a copy, which the caller may do with what it likes. */
    public CompletableFuture<Throwable> failure() {
        return failure.copy();
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public String metrics() {
        return new MetricsText()
                .addHealth(applicationId, health())
                .add("budgetflow_dead_letters_total", Map.of("app", applicationId), deadLetters.count())
                .addKafka(streams.metrics())
                .toString();
    }

    /** For metrics and lag; its life belongs to this class. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Commits, leaves the group so that the next start need not wait for a session to end, and stops. */
    @Override
    public void close() {
        boolean stopped =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(CLOSE_WITHIN));
        if (!stopped) {
            LOG.warn(
                    "The app {} did not stop within {}; what it had not committed is done again.",
                    applicationId,
                    CLOSE_WITHIN);
        }
    }

    private void stateChanged(KafkaStreams.State now, KafkaStreams.State before) {
        if (now == KafkaStreams.State.RUNNING) {
            running.complete(null);
        } else if (now == KafkaStreams.State.ERROR) {
            fail(new IllegalStateException("Kafka Streams stopped the app " + applicationId));
        } else if (now == KafkaStreams.State.NOT_RUNNING) {
            running.completeExceptionally(new IllegalStateException("The app was closed before it ran"));
        }
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        if (isTransactionLost(cause)) {
            LOG.warn(
                    "The app {} stood still in the middle of a commit, and the brokers ended its transaction; what it"
                            + " had not committed is done again.",
                    applicationId,
                    cause);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        fail(cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /**
     * Whether a commit came after the brokers had given its transaction up. Kafka Streams takes every other sign of that
     * as its tasks having gone elsewhere, and goes on; this one it lets end the thread. Nothing of it was committed, so a
     * new thread does it again.
     */
    static boolean isTransactionLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidTxnStateException) {
                return true;
            }
        }
        return false;
    }

    /** The first cause counts; what follows is its consequence. */
    private void fail(Throwable cause) {
        failure.complete(cause);
        running.completeExceptionally(cause);
    }
}
