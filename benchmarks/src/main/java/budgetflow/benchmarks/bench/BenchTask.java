package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.load.SyntheticLoad;
import budgetflow.benchmarks.process.ChildJvm;
import budgetflow.benchmarks.report.Latency;
import budgetflow.benchmarks.report.Measurement;
import budgetflow.benchmarks.run.Contestant;
import budgetflow.benchmarks.run.LimitRun;
import budgetflow.benchmarks.run.RunRequest;
import budgetflow.benchmarks.run.RunResult;
import budgetflow.benchmarks.run.Runs;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All runs of a plan one after the other, on one broker, each verified before the next begins. */
final class BenchTask {
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    private final BenchPlan plan;
    private final Path folder;
    private final BenchPlatform platform;
    private final Consumer<String> progress;
    private final Consumer<ReferenceTotals> onLoaded;
    private final List<Measurement> done = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();
    private boolean loaded;

    /** What is in the topics, and nothing else is. */
    private @Nullable LoadSpec filled;

    private ReferenceTotals reference = new ReferenceTotals();

    /**
     * A task that begins with {@link #run()}.
     *
     * @param progress told what is going on, a line each
     * @param onLoaded told of each reference before anything is compared with it
     */
    BenchTask(
            BenchPlan plan,
            Path folder,
            BenchPlatform platform,
            Consumer<String> progress,
            Consumer<ReferenceTotals> onLoaded) {
        this.plan = plan;
        this.folder = folder;
        this.platform = platform;
        this.progress = progress;
        this.onLoaded = onLoaded;
    }

    /** Runs all there is in the plan. */
    void run() {
        for (Contestant contestant : Contestant.values()) {
            if (plan.contestants().contains(contestant) && loadOf(contestant).equals(plan.load())) {
                measure(contestant);
            }
        }
        if (!plan.latencyRates().isEmpty()) {
            fill(plan.load());
            measureLatency();
        }
        if (plan.contestants().contains(Contestant.NAIVE) && !plan.naiveLoad().equals(plan.load())) {
            measure(Contestant.NAIVE);
        }
    }

    List<Measurement> measurements() {
        return List.copyOf(done);
    }

    List<Latency> latencies() {
        return List.copyOf(latencies);
    }

    private LoadSpec loadOf(Contestant contestant) {
        return contestant == Contestant.NAIVE ? plan.naiveLoad() : plan.load();
    }

    private void measure(Contestant contestant) {
        fill(loadOf(contestant));
        if (contestant == Contestant.STREAMS) {
            measure(contestant, false);
        }
        measure(contestant, true);
    }

    private void fill(LoadSpec spec) {
        if (spec.equals(filled)) {
            return;
        }
        if (loaded) {
            platform.topics().clearAll();
        }
        loaded = true;
        progress.accept("loading " + spec.entries() + " entries, " + spec.lines() + " lines, seed " + spec.seed());
        reference = platform.fill(spec);
        onLoaded.accept(reference);
        filled = spec;
    }

    private void measure(Contestant contestant, boolean warm) {
        Path own = folder.resolve(contestant.key() + (warm ? "-warm" : "-cold"));
        progress.accept(contestant.title() + (warm ? ", warm" : ", cold"));
        platform.topics().clearOutput();
        boolean restores = contestant == Contestant.STREAMS || contestant == Contestant.STREAMS_ROCKSDB;
        long entries = loadOf(contestant).entries();
        RunResult result = runs().run(request(
                contestant,
                entries,
                warm ? Math.min(plan.warmUp(), entries) : 0,
                plan.commitInterval(),
                warm && restores,
                own));
        Measurement measured = new Measurement(contestant, warm, result, wrong(contestant, own));
        done.add(measured);
        progress.accept(String.format(
                Locale.ROOT,
                "  %.1f s, %,.0f entries/s, CPU %.2f + %.2f us per entry, %s",
                measured.seconds(),
                measured.entriesPerSecond(),
                measured.appCpu(),
                measured.brokerCpu(),
                measured.isVerified()
                        ? "verified"
                        : "WRONG: " + measured.wrong().size() + " differences, first: "
                                + measured.wrong().get(0)));
    }

    /** On top of the load, with the settings an app has by default; the totals are compared again at the end. */
    private void measureLatency() {
        progress.accept("latency: catching up");
        platform.topics().clearOutput();
        RunRequest request = request(
                Contestant.STREAMS, plan.load().entries(), 0, plan.commitInterval(), false, folder.resolve("live"));
        LatencyProbe probe = new LatencyProbe(platform, new SyntheticLoad(plan.load()), reference, plan.latencyTime());
        try (ChildJvm app = runs().serve(request)) {
            for (int rate : plan.latencyRates()) {
                progress.accept("latency at " + rate + " entries/s");
                latencies.add(probe.at(rate));
                progress.accept("  " + latencies.get(latencies.size() - 1));
            }
            app.stop(STOPPED_WITHIN);
        }
        // What was sent to measure is in the topics now: nobody else may read them.
        filled = null;
        List<String> wrong = wrong(Contestant.STREAMS, folder);
        if (!wrong.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.SOFTWARE_ERROR, "totals are wrong after measuring latency: " + wrong.get(0));
        }
    }

    private Runs runs() {
        return new Runs(List.of("-Xms" + plan.heapMb() + "m", "-Xmx" + plan.heapMb() + "m"));
    }

    private RunRequest request(
            Contestant contestant, long entries, long warmUp, int commitInterval, boolean restores, Path own) {
        return new RunRequest(
                contestant,
                platform.settings().bootstrapServers(),
                platform.settings().get(SettingKeys.REGISTRY_URL).toString(),
                entries,
                warmUp,
                plan.threads(),
                commitInterval,
                restores,
                platform.brokerPid(),
                own.toString());
    }

    private List<String> wrong(Contestant contestant, Path own) {
        return switch (contestant) {
            case POLL -> List.of();
            case DECODE -> OutputCheck.ofSums(reference, LimitRun.sums(own));
            case STREAMS, STREAMS_ROCKSDB, NAIVE, FLINK -> {
                List<String> wrong = new ArrayList<>(
                        new OutputCheck(platform.settings().clientProperties(), platform.wire(), platform.topics())
                                .ofExecutions(reference));
                long refused = platform.topics().written(List.of(Topics.REJECTIONS.name()));
                if (refused != 0) {
                    wrong.add(refused + " records were refused");
                }
                yield wrong;
            }
        };
    }
}
