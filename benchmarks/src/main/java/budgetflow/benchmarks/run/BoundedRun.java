package budgetflow.benchmarks.run;

import budgetflow.benchmarks.run.Stopwatch.Elapsed;
import budgetflow.schemas.settings.Settings;
import org.apache.kafka.clients.admin.Admin;

/** A job from its start to its end. */
final class BoundedRun {
    private final RunRequest request;
    private final ProcessHandle broker;

    BoundedRun(RunRequest request, ProcessHandle broker) {
        this.request = request;
        this.broker = broker;
    }

    RunResult run(Stopwatch born) throws Exception {
        Settings settings = request.settings("measured");
        try (Admin admin = Admin.create(settings.clientProperties())) {
            Topography topics = new Topography(admin);
            if (request.warmUp() > 0) {
                BoundedJob.flink().run(request.settings("warm-up"), request.threads(), request.warmUp());
                topics.clearOutput();
            }
            Stopwatch watch = request.warmUp() > 0 ? Stopwatch.start(broker) : born;
            BoundedJob.flink().run(settings, request.threads(), Long.MAX_VALUE);
            Elapsed elapsed = watch.elapsed();
            return new RunResult(
                    request.entries(),
                    elapsed.wallNanos(),
                    0,
                    elapsed.appCpuNanos(),
                    elapsed.brokerCpuNanos(),
                    topics.written(),
                    -1,
                    null);
        }
    }
}
