package budgetflow.benchmarks.book;

import budgetflow.benchmarks.process.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures report books of made-up years, each in a process of its own with the heap that is asked for. */
@Command(
        name = "bench-report",
        mixinStandardHelpOptions = true,
        description = "报表测量 / how long the large tables of a year take to compute and write, and in how much heap.")
public final class BookCommand implements Callable<Integer> {
    private static final Duration WITHIN = Duration.ofMinutes(15);

    @Option(
            names = "--lines",
            paramLabel = "N",
            split = ",",
            defaultValue = "25000,50000,100000",
            description = "指标数 / numbers of lines, one after the other; default: ${DEFAULT-VALUE}.")
    private List<Integer> lines = List.of();

    @Option(
            names = "--heap",
            paramLabel = "MIB",
            defaultValue = "256",
            description = "堆上限 / the heap's limit in MiB; default: ${DEFAULT-VALUE}.")
    private int heap;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (int number : lines) {
            Path folder = Files.createTempDirectory("budgetflow-bench-report-");
            try {
                spec.commandLine().getOut().println(measure(number, folder));
                spec.commandLine().getOut().flush();
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        }
        return 0;
    }

    private String measure(int number, Path folder) throws IOException {
        Path measured = folder.resolve("measured.txt");
        ChildJvm.Program program = new ChildJvm.Program(
                "book",
                BookMain.class.getName(),
                List.of("-Xmx" + heap + "m"),
                List.of(Integer.toString(number), folder.toString(), measured.toString()),
                folder.resolve("book.log"));
        try (ChildJvm child = ChildJvm.start(program)) {
            child.awaitSuccess(WITHIN);
        }
        return Files.readString(measured).strip() + " (-Xmx" + heap + "m)";
    }
}
