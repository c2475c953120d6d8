package budgetflow.benchmarks.bench;

import budgetflow.launcher.command.BuildVersion;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the benchmarks side by side. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = "性能测量，合成数据 / measures the streams app against its limits and what one would otherwise take.")
public final class BenchCommand implements Callable<Integer> {
    private final Clock clock;

    /** @param clock dates the results */
    public BenchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        throw new CommandFailedException(ExitCode.SOFTWARE_ERROR, "no benchmark yet at " + clock.instant());
    }
}
