package budgetflow.benchmarks.run;

import org.jspecify.annotations.Nullable;

/**
 * What a run's process measured.
 *
 * @param wallNanos from the start to the last output that is visible to readers of committed records
 * @param runningNanos of it, until it first processed; 0 where there is no such moment
 * @param appCpuNanos CPU time of the whole process meanwhile, compiler and collector included
 * @param brokerCpuNanos of the broker's process, in steps of 10 ms
 * @param recordsWritten to all topics but the input, end marks of transactions included
 * @param stateBytes what the state takes: heap after a collection, or on disk; -1 where there is none
 */
public record RunResult(
        long entries,
        long wallNanos,
        long runningNanos,
        long appCpuNanos,
        long brokerCpuNanos,
        long recordsWritten,
        long stateBytes,
        @Nullable Restored restored) {

    /**
     * From an empty state folder.
     *
     * @param nanos from the start until every store is filled and the app is running
     * @param appCpuNanos meanwhile
     */
    public record Restored(long nanos, long appCpuNanos, long brokerCpuNanos) {}
}
