package budgetflow.launcher.system;

import budgetflow.launcher.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A command in a process of its own, as an operator, a service manager or a container starts it. */
final class AppProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8");

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(20).toNanos();

    private final String name;
    private final Process process;
    private final Path data;
    private final Path messages;

    private AppProcess(String name, Process process, Path data, Path messages) {
        this.name = name;
        this.process = process;
        this.data = data;
        this.messages = messages;
    }

    /**
     * The command line's beginning: what comes after it is what a user types.
     *
     * @param options for the Java virtual machine
     */
    static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // Not the logging for tests, which lies before it.
        command.addAll(
                List.of("-Dlogback.configurationFile=logback.xml", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        return List.copyOf(command);
    }

    /**
     * @param folder for what it prints; several may share one
     * @param environment beside what this process has
     */
    static AppProcess start(Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(java(OPTIONS));
        command.addAll(arguments);
        return startCommand(folder, environment, command);
    }

    /** Starts any program. */
    static AppProcess startCommand(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        String name = command.get(command.size() - 1);
        Path data = Files.createTempFile(folder, "process-", ".out");
        Path messages = Files.createTempFile(folder, "process-", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile());
        builder.environment().putAll(environment);
        return new AppProcess(name, builder.start(), data, messages);
    }

    /** Runs it to its end. */
    static AppProcess run(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        AppProcess ended = start(folder, environment, arguments);
        ended.exitCode();
        return ended;
    }

    /** Returns when the text stands in its messages. */
    AppProcess awaitMessage(String text) {
        long started = System.nanoTime();
        while (!messages().contains(text)) {
            if (!process.isAlive() && !messages().contains(text)) {
                throw new AssertionError(name + " has ended with " + process.exitValue() + ": " + messages());
            }
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new AssertionError(name + " does not say '" + text + "' but: " + messages());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return this;
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            close();
            throw new AssertionError(name + " does not end; it said: " + messages());
        }
        return process.exitValue();
    }

    /** Asks it to stop, as a service manager does, and waits. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Ends it at once, as a failing machine does, whatever it is doing. */
    void kill() {
        process.destroyForcibly();
    }

    /** Standard output. */
    String data() {
        return read(data);
    }

    /** Standard error. */
    String messages() {
        return read(messages);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once where it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
