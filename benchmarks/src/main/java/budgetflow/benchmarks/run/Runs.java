package budgetflow.benchmarks.run;

import budgetflow.benchmarks.process.ChildJvm;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs contestants, each in a process of its own. */
public final class Runs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DONE_WITHIN = Duration.ofHours(3);

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
        Path folder = Path.of(request.folder());
        Path asked = folder.resolve("request.json");
        Path answered = folder.resolve("result.json");
        try {
            Files.createDirectories(folder);
            JSON.writeValue(asked.toFile(), request);
            ChildJvm.Program program = new ChildJvm.Program(
                    request.contestant().key(),
                    RunMain.class.getName(),
                    jvmOptions,
                    List.of(asked.toString(), answered.toString()),
                    folder.resolve("run.log"));
            try (ChildJvm child = ChildJvm.start(program)) {
                child.awaitSuccess(DONE_WITHIN);
            }
            return JSON.readValue(answered.toFile(), RunResult.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
