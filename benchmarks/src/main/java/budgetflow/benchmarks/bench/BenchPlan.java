package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.run.Contestant;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param load read by all but the naive DSL
 * @param naiveLoad read by the naive DSL, which may be given less
 * @param warmUp records processed in the same JVM before a warm run; at most as many as are loaded
 * @param threads of each contestant
 * @param commitInterval of the streams app while it catches up, in milliseconds
 * @param heapMb at most, of each contestant
 * @param latencyRates entries per second, each measured on top of the load
 * @param latencyTime how long each of them is measured, whole seconds
 */
record BenchPlan(
        Set<Contestant> contestants,
        LoadSpec load,
        LoadSpec naiveLoad,
        long warmUp,
        int threads,
        int commitInterval,
        int heapMb,
        List<Integer> latencyRates,
        Duration latencyTime) {
    BenchPlan {
        contestants = Set.copyOf(contestants);
        latencyRates = List.copyOf(latencyRates);
    }
}
