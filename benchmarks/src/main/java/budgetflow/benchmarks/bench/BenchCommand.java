package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.process.BrokerProcess;
import budgetflow.benchmarks.report.BenchReport;
import budgetflow.benchmarks.report.Conditions;
import budgetflow.benchmarks.report.ReportJson;
import budgetflow.benchmarks.report.ReportText;
import budgetflow.benchmarks.run.BoundedJob;
import budgetflow.benchmarks.run.Contestant;
import budgetflow.launcher.command.BuildVersion;
import budgetflow.launcher.command.ExitCode;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the benchmarks side by side. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = {
            "性能测量，合成数据 / measures the streams app against its limits and what one would otherwise take.",
            "Everything runs one after the other on a broker of its own; totals are compared with a reference to the",
            "fen, and a wrong one makes the command fail. What the rows mean: docs/PERFORMANCE.md."
        })
public final class BenchCommand implements Callable<Integer> {
    private static final String LATENCY = "latency";
    private static final int WRONG_TOLD = 5;
    private static final long MOST_WARM_UP = 1_000_000;

    private final Clock clock;
    private final Consumer<ReferenceTotals> onLoaded;

    @Option(names = "--entries", paramLabel = "N", description = "Records in the payments (default: ${DEFAULT-VALUE}).")
    private long entries = 8_000_000;

    @Option(names = "--naive-entries", paramLabel = "N", description = "For the naive DSL alone (default: --entries).")
    private @Nullable Long naiveEntries;

    @Option(names = "--warm-up", paramLabel = "N", description = "Processed before each warm run, in the same JVM.")
    private @Nullable Long warmUp;

    @Option(names = "--lines", paramLabel = "N", description = "Budget lines (default: ${DEFAULT-VALUE}).")
    private int lines = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Of the load (default: ${DEFAULT-VALUE}).")
    private long seed = 2024;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "RUN",
            description = "poll, decode, streams, rocksdb, naive, flink, latency.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "RUN",
            description = "Also: rocksdb, or flink where this build has it.")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--latency-rates",
            split = ",",
            paramLabel = "N",
            description = "Entries per second, each measured for some seconds (default: ${DEFAULT-VALUE}).")
    private List<Integer> latencyRates = List.of(1_000, 10_000);

    @Option(
            names = "--latency-seconds",
            paramLabel = "S",
            description = "How long each rate is measured, after a third of that (default: ${DEFAULT-VALUE}).")
    private int latencySeconds = 15;

    @Option(names = "--threads", paramLabel = "N", description = "Of each contestant (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--commit-interval",
            paramLabel = "MS",
            description = "Of the streams app while it catches up (default: ${DEFAULT-VALUE}).")
    private int commitInterval = Settings.defaults().get(SettingKeys.CATCH_UP_COMMIT_INTERVAL);

    @Option(
            names = "--heap",
            paramLabel = "MB",
            description = "Of each contestant, at most (default: ${DEFAULT-VALUE}).")
    private int heapMb = 5_000;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results as JSON.")
    private @Nullable Path json;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the tables to a file.")
    private @Nullable Path markdown;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    /** With the clock that dates the results. */
    public BenchCommand(Clock clock) {
        this(clock, reference -> {});
    }

    /** Where a test may spoil what everything is compared with. */
    BenchCommand(Clock clock, Consumer<ReferenceTotals> onLoaded) {
        this.clock = clock;
        this.onLoaded = onLoaded;
    }

    @Override
    public Integer call() throws IOException {
        BenchPlan plan = plan();
        PrintWriter messages = spec.commandLine().getErr();
        Path folder = Files.createTempDirectory("budgetflow-bench");
        try (BenchPlatform platform = BenchPlatform.start(folder.resolve("broker"))) {
            BenchTask task =
                    new BenchTask(plan, folder, platform, line -> messages.println("bench: " + line), onLoaded);
            task.run();
            return told(new BenchReport(conditions(plan), plan.load(), task.measurements(), task.latencies()));
        } finally {
            delete(folder);
        }
    }

    private int told(BenchReport report) throws IOException {
        spec.commandLine().getOut().print(ReportText.of(report));
        if (json != null) {
            ReportJson.write(report, json);
        }
        if (markdown != null) {
            Files.writeString(markdown, ReportText.of(report), StandardCharsets.UTF_8);
        }
        if (report.isVerified()) {
            return ExitCode.DONE.code();
        }
        report.measurements().stream()
                .flatMap(run -> run.wrong().stream()
                        .limit(WRONG_TOLD)
                        .map(wrong -> run.contestant().key() + ": " + wrong))
                .forEach(wrong -> spec.commandLine().getErr().println("bench: 不符 wrong: " + wrong));
        return ExitCode.SOFTWARE_ERROR.code();
    }

    private Conditions conditions(BenchPlan plan) {
        return Conditions.here(
                clock,
                plan.heapMb(),
                BrokerProcess.DEFAULT_HEAP_MB,
                plan.threads(),
                plan.commitInterval(),
                Settings.defaults().get(SettingKeys.COMMIT_INTERVAL),
                plan.warmUp());
    }

    private BenchPlan plan() {
        long warm = warmUp == null ? Math.min(MOST_WARM_UP, entries / 4) : warmUp;
        return new BenchPlan(
                contestants(),
                new LoadSpec(entries, lines, seed),
                new LoadSpec(naiveEntries == null ? entries : naiveEntries, lines, seed),
                warm,
                threads,
                commitInterval,
                heapMb,
                only.isEmpty() || only.contains(LATENCY) ? latencyRates : List.of(),
                Duration.ofSeconds(latencySeconds));
    }

    private Set<Contestant> contestants() {
        Set<Contestant> all = EnumSet.noneOf(Contestant.class);
        if (only.isEmpty()) {
            all.addAll(EnumSet.complementOf(EnumSet.of(Contestant.STREAMS_ROCKSDB, Contestant.FLINK)));
            if (BoundedJob.isThere()) {
                all.add(Contestant.FLINK);
            }
        }
        Stream.concat(only.stream(), with.stream())
                .filter(key -> !key.equals(LATENCY))
                .map(this::contestant)
                .forEach(all::add);
        if (all.contains(Contestant.FLINK) && !BoundedJob.isThere()) {
            throw new ParameterException(
                    spec.commandLine(), "此构建没有 Flink / this build is without Flink: see docs/PERFORMANCE.md");
        }
        return all;
    }

    private Contestant contestant(String key) {
        return Arrays.stream(Contestant.values())
                .filter(contestant -> contestant.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "没有此项 / there is no run '" + key + "', but " + LATENCY + ", "
                                + Arrays.stream(Contestant.values())
                                        .map(Contestant::key)
                                        .collect(Collectors.joining(", "))));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
