package budgetflow.benchmarks.torture;

import budgetflow.launcher.broker.FolderTree;
import budgetflow.launcher.command.BuildVersion;
import budgetflow.launcher.command.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tortures for some minutes, round after round, each with a seed, a cluster and a year of its own. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = {
            "故障测试，合成数据 / kills, pauses and moves brokers and apps of a cluster while a synthetic year runs.",
            "In the end every figure, alert and verdict must be right; exit code 1 with the seed where one is not."
        })
public final class TortureCommand implements Callable<Integer> {
    private final Clock clock;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "时长 / begin rounds for so long; default: ${DEFAULT-VALUE}.")
    private int minutes = 10;

    @Option(names = "--seed", paramLabel = "S", description = "种子 / seed of the first round; the next has the next.")
    private @Nullable Long seed;

    @Option(
            names = "--entries-per-round",
            paramLabel = "N",
            description = "每轮分录数 / entries of a round; default: ${DEFAULT-VALUE}.")
    private int entries = 120_000;

    @Option(
            names = "--kills-per-round",
            paramLabel = "N",
            description = "每轮终止进程数 / processes killed in a round; default: ${DEFAULT-VALUE}.")
    private int kills = 20;

    @Option(
            names = "--state-store",
            paramLabel = "KIND",
            description = "状态存储 / memory or rocksdb; default: both in turn.")
    private @Nullable String stateStore;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    /** @param clock gives the first seed where none is given, and says when it is enough */
    public TortureCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Instant end = clock.instant().plus(Duration.ofMinutes(minutes));
        long first = seed == null ? clock.millis() : seed;
        long next = first;
        long rows = 0;
        long killed = 0;
        do {
            String store = stateStore == null ? (next - first) % 2 == 0 ? "rocksdb" : "memory" : stateStore;
            Round.Outcome outcome = torture(new Round(next, entries, kills, store));
            if (!outcome.differences().isEmpty()) {
                return ExitCode.SOFTWARE_ERROR.code();
            }
            rows += outcome.rows();
            killed += outcome.kills();
            next++;
        } while (clock.instant().isBefore(end));
        data().println("没有差错 nothing wrong in " + (next - first) + " rounds: " + rows + " rows, " + killed + " kills");
        return ExitCode.DONE.code();
    }

    private Round.Outcome torture(Round round) {
        data().println("种子 seed " + round.seed() + ": " + round.entries() + " entries, " + round.kills()
                + " kills, state in " + round.stateStore());
        Path folder = temporaryFolder();
        Round.Outcome outcome =
                round.run(folder, line -> spec.commandLine().getErr().println("  " + line));
        outcome.checks().forEach(check -> data().println("  "
                + (check.differences().isEmpty() ? "ok    " : "WRONG ") + check.what() + ": " + check.compared()));
        data().println("  " + outcome.rows() + " rows fed, " + outcome.kills() + " kills, " + outcome.repeated()
                + " times fed or closed again, ended by themselves: "
                + outcome.ends().size());
        if (outcome.differences().isEmpty()) {
            FolderTree.delete(folder);
        } else {
            outcome.differences().forEach(difference -> data().println("  " + difference));
            spec.commandLine()
                    .getErr()
                    .println("有差错 wrong with seed " + round.seed() + ", state in " + round.stateStore()
                            + "; data and logs: " + folder);
        }
        return outcome;
    }

    private PrintWriter data() {
        return spec.commandLine().getOut();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("budgetflow-torture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
