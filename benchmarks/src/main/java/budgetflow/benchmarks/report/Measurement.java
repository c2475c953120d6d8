package budgetflow.benchmarks.report;

import budgetflow.benchmarks.run.Contestant;
import budgetflow.benchmarks.run.RunResult;
import java.util.List;

/**
 * One run and whether its totals are right.
 *
 * @param warm whether the JVM had worked on other records before
 * @param wrong what is wrong, one sentence each; empty where all is right to the fen
 */
public record Measurement(Contestant contestant, boolean warm, RunResult result, List<String> wrong) {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MICROSECOND = 1e3;

    public Measurement {
        wrong = List.copyOf(wrong);
    }

    public boolean isVerified() {
        return wrong.isEmpty();
    }

    public double seconds() {
        return result.wallNanos() / NANOS;
    }

    public double entriesPerSecond() {
        return result.entries() / seconds();
    }

    /** Microseconds per entry. */
    public double appCpu() {
        return result.appCpuNanos() / NANOS_OF_A_MICROSECOND / result.entries();
    }

    /** Microseconds per entry. */
    public double brokerCpu() {
        return result.brokerCpuNanos() / NANOS_OF_A_MICROSECOND / result.entries();
    }

    /** Microseconds per entry, app and broker together. */
    public double cpu() {
        return appCpu() + brokerCpu();
    }
}
