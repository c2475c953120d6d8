package budgetflow.benchmarks.report;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.run.Contestant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything one call of the benchmarks has found, side by side on one machine. */
public record BenchReport(
        Conditions conditions, LoadSpec load, List<Measurement> measurements, List<Latency> latencies) {
    public BenchReport {
        measurements = List.copyOf(measurements);
        latencies = List.copyOf(latencies);
    }

    /** Limit 2, to which all others are compared; empty where it did not run. */
    public Optional<Measurement> limit() {
        return measurements.stream()
                .filter(measurement -> measurement.contestant() == Contestant.DECODE)
                .findFirst();
    }

    /** Entries per second as a share of limit 2. */
    public @Nullable Double shareOfLimit(Measurement measurement) {
        return limit().map(limit -> measurement.entriesPerSecond() / limit.entriesPerSecond())
                .orElse(null);
    }

    /** CPU time of limit 2 as a share of this one's: the same, but on a busy machine, too. */
    public @Nullable Double shareOfLimitByCpu(Measurement measurement) {
        return limit().map(limit -> limit.cpu() / measurement.cpu()).orElse(null);
    }

    public boolean isVerified() {
        return measurements.stream().allMatch(Measurement::isVerified);
    }
}
