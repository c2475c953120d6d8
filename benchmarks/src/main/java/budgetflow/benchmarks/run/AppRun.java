package budgetflow.benchmarks.run;

import budgetflow.benchmarks.run.RunResult.Restored;
import budgetflow.benchmarks.run.Stopwatch.Elapsed;
import budgetflow.launcher.broker.FolderTree;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** An app from its start to its last output, and where asked for its start from an empty state folder. */
final class AppRun {
    private static final String MEASURED = "measured";

    private final RunRequest request;
    private final ProcessHandle broker;

    AppRun(RunRequest request, ProcessHandle broker) {
        this.request = request;
        this.broker = broker;
    }

    RunResult run(Stopwatch born) {
        Settings settings = request.settings(MEASURED);
        try (Admin admin = Admin.create(settings.clientProperties());
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS)) {
            Topography topics = new Topography(admin);
            Consumption consumption = new Consumption(admin, settings.clientProperties());
            if (request.warmUp() > 0) {
                warmUp(wire, consumption);
                topics.clearOutput();
            }
            return measured(settings, wire, topics, consumption, born);
        }
    }

    private RunResult measured(
            Settings settings, WireFormat wire, Topography topics, Consumption consumption, Stopwatch born) {
        long heapBefore = usedHeap();
        Stopwatch watch = request.warmUp() > 0 ? Stopwatch.start(broker) : born;
        long runningNanos;
        Elapsed elapsed;
        long stateBytes;
        try (RunningApp app = start(settings, wire)) {
            app.awaitRunning();
            runningNanos = watch.elapsed().wallNanos();
            consumption.awaitAll(app, request.entries());
            elapsed = watch.elapsed();
            stateBytes = stateBytes(settings, heapBefore);
        }
        long written = topics.written();
        Restored restored = request.restores() ? restored(settings, wire) : null;
        return new RunResult(
                request.entries(),
                elapsed.wallNanos(),
                runningNanos,
                elapsed.appCpuNanos(),
                elapsed.brokerCpuNanos(),
                written,
                stateBytes,
                restored);
    }

    private void warmUp(WireFormat wire, Consumption consumption) {
        Settings settings = request.settings("warm-up");
        try (RunningApp app = start(settings, wire)) {
            app.awaitRunning();
            consumption.awaitPayments(app, request.warmUp());
        }
        FolderTree.delete(settings.stateDir());
    }

    private Restored restored(Settings settings, WireFormat wire) {
        FolderTree.delete(settings.stateDir());
        Stopwatch watch = Stopwatch.start(broker);
        try (RunningApp app = start(settings, wire)) {
            app.awaitRunning();
            Elapsed elapsed = watch.elapsed();
            return new Restored(elapsed.wallNanos(), elapsed.appCpuNanos(), elapsed.brokerCpuNanos());
        }
    }

    private RunningApp start(Settings settings, WireFormat wire) {
        return switch (request.contestant()) {
            case STREAMS, STREAMS_ROCKSDB -> new ProductApp(settings, wire);
            case NAIVE -> new NaiveApp(settings, wire);
            case POLL, DECODE, FLINK -> throw new IllegalArgumentException("no app: " + request.contestant());
        };
    }

    private long stateBytes(Settings settings, long heapBefore) {
        return switch (request.contestant()) {
            case STREAMS -> Math.max(0, usedHeap() - heapBefore);
            default -> onDisk(settings.stateDir());
        };
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long onDisk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
