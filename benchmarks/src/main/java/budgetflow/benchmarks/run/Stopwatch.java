package budgetflow.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Wall time, this process's CPU time and the broker's, from one moment on. */
final class Stopwatch {
    private static final OperatingSystemMXBean SELF =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ProcessHandle broker;
    private final long startedNanos;
    private final long appCpuNanos;
    private final long brokerCpuNanos;

    /** What has gone by. */
    record Elapsed(long wallNanos, long appCpuNanos, long brokerCpuNanos) {}

    private Stopwatch(ProcessHandle broker, long appCpuNanos) {
        this.broker = broker;
        this.startedNanos = System.nanoTime();
        this.appCpuNanos = appCpuNanos;
        this.brokerCpuNanos = cpu(broker);
    }

    static Stopwatch start(ProcessHandle broker) {
        return new Stopwatch(broker, SELF.getProcessCpuTime());
    }

    /** Also counts what this process has used since it was started. */
    static Stopwatch sinceBirth(ProcessHandle broker) {
        return new Stopwatch(broker, 0);
    }

    Elapsed elapsed() {
        return new Elapsed(
                System.nanoTime() - startedNanos, SELF.getProcessCpuTime() - appCpuNanos, cpu(broker) - brokerCpuNanos);
    }

    private static long cpu(ProcessHandle broker) {
        return broker.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the broker's CPU time is not known: is it gone?"))
                .toNanos();
    }
}
