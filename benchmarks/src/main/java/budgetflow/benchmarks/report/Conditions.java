package budgetflow.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * On what, and with which settings, it was measured.
 *
 * @param memoryMb of the machine
 * @param heapMb of each contestant, at most
 * @param threads of each contestant
 * @param commitIntervalMs of the streams app while it catches up
 * @param liveCommitIntervalMs while latency is measured
 * @param warmUp records processed in the same JVM before a warm run
 */
public record Conditions(
        Instant measuredAt,
        int cores,
        long memoryMb,
        String system,
        String jdk,
        String kafka,
        int heapMb,
        int brokerHeapMb,
        int threads,
        int commitIntervalMs,
        int liveCommitIntervalMs,
        long warmUp) {

    /** This machine's. */
    public static Conditions here(
            Clock clock,
            int heapMb,
            int brokerHeapMb,
            int threads,
            int commitIntervalMs,
            int liveCommitIntervalMs,
            long warmUp) {
        com.sun.management.OperatingSystemMXBean machine =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Conditions(
                clock.instant(),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() >> 20,
                machine.getName() + " " + machine.getVersion() + " " + machine.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                AppInfoParser.getVersion(),
                heapMb,
                brokerHeapMb,
                threads,
                commitIntervalMs,
                liveCommitIntervalMs,
                warmUp);
    }
}
