package budgetflow.launcher.replay;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample files: one folder for each bureau under {@code samples/}, in it files whose names begin with their kind. What
 * is made up says {@code synthetic} in its name.
 */
final class Samples {
    /** Set by the start script: where the project stands. */
    private static final String HOME_PROPERTY = "budgetflow.home";

    private final Path folder;

    private Samples(Path folder) {
        this.folder = folder;
    }

    static Samples find() {
        Path folder = Path.of(System.getProperty(HOME_PROPERTY, "")).resolve("samples");
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION,
                    "找不到示例 / no samples at " + folder.toAbsolutePath() + "; start with ./budgetflow");
        }
        return new Samples(folder);
    }

    List<Path> budgets() {
        return named("budgets");
    }

    List<Path> plans() {
        return named("plans");
    }

    List<Path> changes() {
        return named("changes");
    }

    List<Path> payments() {
        return named("payments");
    }

    List<Path> controlTotals() {
        return named("control-totals");
    }

    private List<Path> named(String kind) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> isOfKind(file.getFileName().toString(), kind))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfKind(String name, String kind) {
        return name.startsWith(kind) && name.endsWith(".csv");
    }
}
