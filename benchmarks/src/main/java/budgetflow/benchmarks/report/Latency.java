package budgetflow.benchmarks.report;

/**
 * How long entries took from the moment they were due to be sent until a reader of committed records saw their line's
 * execution with them.
 *
 * @param rate entries per second
 * @param entries how many were measured
 * @param p50Nanos half of them took no longer
 * @param p99Nanos 99 of 100 took no longer
 */
public record Latency(int rate, long entries, long p50Nanos, long p99Nanos, long longestNanos) {}
