package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.report.Measurement;
import budgetflow.benchmarks.run.Contestant;
import budgetflow.benchmarks.run.LimitRun;
import budgetflow.benchmarks.run.RunRequest;
import budgetflow.benchmarks.run.RunResult;
import budgetflow.benchmarks.run.Runs;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All runs of a plan one after the other, on one broker, each verified before the next begins. */
final class BenchTask {
    private final BenchPlan plan;
    private final Path folder;
    private final BenchPlatform platform;
    private final Consumer<String> progress;
    private final Consumer<ReferenceTotals> onLoaded;
    private final List<Measurement> done = new ArrayList<>();
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

    List<Measurement> run() {
        for (Contestant contestant : Contestant.values()) {
            if (plan.contestants().contains(contestant)) {
                fill(contestant == Contestant.NAIVE ? plan.naiveLoad() : plan.load());
                if (contestant == Contestant.STREAMS) {
                    measure(contestant, false);
                }
                measure(contestant, true);
            }
        }
        return List.copyOf(done);
    }

    private void fill(LoadSpec spec) {
        if (spec.equals(filled)) {
            return;
        }
        if (filled != null) {
            platform.topics().clearAll();
        }
        progress.accept("loading " + spec.entries() + " entries, " + spec.lines() + " lines, seed " + spec.seed());
        reference = platform.fill(spec);
        onLoaded.accept(reference);
        filled = spec;
    }

    private void measure(Contestant contestant, boolean warm) {
        long entries = contestant == Contestant.NAIVE
                ? plan.naiveLoad().entries()
                : plan.load().entries();
        Path own = folder.resolve(contestant.key() + (warm ? "-warm" : "-cold"));
        progress.accept(contestant.title() + (warm ? ", warm" : ", cold"));
        platform.topics().clearOutput();
        RunResult result = new Runs(List.of("-Xmx" + plan.heapMb() + "m"))
                .run(new RunRequest(
                        contestant,
                        platform.settings().bootstrapServers(),
                        platform.settings().get(SettingKeys.REGISTRY_URL).toString(),
                        entries,
                        warm ? Math.min(plan.warmUp(), entries) : 0,
                        plan.threads(),
                        plan.commitInterval(),
                        warm && (contestant == Contestant.STREAMS || contestant == Contestant.STREAMS_ROCKSDB),
                        platform.brokerPid(),
                        own.toString()));
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

    private List<String> wrong(Contestant contestant, Path own) {
        return switch (contestant) {
            case POLL -> List.of();
            case DECODE -> OutputCheck.ofSums(reference, LimitRun.sums(own));
            case STREAMS, STREAMS_ROCKSDB, NAIVE -> {
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
