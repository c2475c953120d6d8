package budgetflow.benchmarks;

import budgetflow.benchmarks.bench.BenchCommand;
import budgetflow.benchmarks.book.BookCommand;
import budgetflow.benchmarks.pages.PagesCommand;
import budgetflow.benchmarks.torture.TortureCommand;
import budgetflow.launcher.command.BuildVersion;
import budgetflow.launcher.command.Failures;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the commands that measure; exit codes are those of the other commands. Output is UTF-8. */
@Command(
        name = "budgetflow",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "测量与折磨 / measures the product, and tries to break it, with synthetic data on brokers of its own.")
public final class Main implements Runnable {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "出错时打印堆栈 / print the stack trace of an error.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        // The log4j that Kafka brings along would refuse to start once we are stopping.
        System.setProperty("log4j.shutdownHookEnabled", "false");
        PrintWriter data = utf8(FileDescriptor.out);
        PrintWriter messages = utf8(FileDescriptor.err);
        int code = commandLine(Clock.systemUTC(), data, messages).execute(arguments);
        data.flush();
        messages.flush();
        System.exit(code);
    }

    /** The whole tree, ready to execute. */
    static CommandLine commandLine(Clock clock, PrintWriter data, PrintWriter messages) {
        Main root = new Main();
        return new CommandLine(root)
                .addSubcommand(new BenchCommand(clock))
                .addSubcommand(new BookCommand())
                .addSubcommand(new PagesCommand(clock))
                .addSubcommand(new TortureCommand(clock))
                .setUsageHelpAutoWidth(true)
                .setOut(data)
                .setErr(messages)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(
                        (failure, commandLine, parsed) -> Failures.execution(failure, commandLine, root.verbose));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少命令 / a command is missing");
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        OutputStream out = new FileOutputStream(descriptor);
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
