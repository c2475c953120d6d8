package budgetflow.benchmarks.run;

import java.time.Duration;

/** An app that works on the payments, whoever wrote it. */
interface RunningApp extends AutoCloseable {
    /** How long an app may take to start, restoring its state included. */
    Duration RUNS_WITHIN = Duration.ofMinutes(20);

    /** Its consumer group, with which the names of its internal topics begin. */
    String group();

    /** Returns when it is processing; {@link IllegalStateException} where it does not get there. */
    void awaitRunning();

    /** {@link IllegalStateException} where it has failed. */
    void checkAlive();

    @Override
    void close();
}
