package budgetflow.benchmarks.run;

import budgetflow.benchmarks.process.ChildJvm;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Runs contestants, each in a process of its own. */
public final class Runs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DONE_WITHIN = Duration.ofHours(3);

    /** As Flink's own start scripts do. */
    private static final List<String> FLINK_OPENS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED");

    private final List<String> jvmOptions;

    /** With options such as {@code -Xmx5g} for every run. */
    public Runs(List<String> jvmOptions) {
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * Returns when the run is over.
     *
     * @throws budgetflow.benchmarks.process.ChildFailedException where it failed, with the end of its log
     */
    public RunResult run(RunRequest request) {
        Path answered = request.file("result.json");
        try (ChildJvm child = start(request, RunMain.class, List.of(answered.toString()))) {
            child.awaitSuccess(DONE_WITHIN);
            return JSON.readValue(answered.toFile(), RunResult.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Starts the streams app and returns when it has caught up; it runs until it is closed.
     *
     * @throws budgetflow.benchmarks.process.ChildFailedException where it failed, with the end of its log
     */
    public ChildJvm serve(RunRequest request) {
        ChildJvm child = start(request, ServeMain.class, List.of());
        try {
            child.awaitReady(() -> ServeMain.isReady(request), DONE_WITHIN);
            return child;
        } catch (RuntimeException | Error failed) {
            child.close();
            throw failed;
        }
    }

    private ChildJvm start(RunRequest request, Class<?> mainClass, List<String> more) {
        Path asked = request.file("request.json");
        try {
            Files.createDirectories(asked.getParent());
            JSON.writeValue(asked.toFile(), request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<String> arguments =
                Stream.concat(Stream.of(asked.toString()), more.stream()).toList();
        boolean flink = request.contestant() == Contestant.FLINK;
        return ChildJvm.start(new ChildJvm.Program(
                request.contestant().key(),
                mainClass.getName(),
                flink ? Stream.concat(jvmOptions.stream(), FLINK_OPENS.stream()).toList() : jvmOptions,
                arguments,
                request.file("run.log"),
                flink ? List.of(BoundedJob.clients(request.file(""))) : List.of()));
    }
}
