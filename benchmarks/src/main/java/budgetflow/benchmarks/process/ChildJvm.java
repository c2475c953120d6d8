package budgetflow.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A main class of our class path in a process of its own. It ends when this is closed, and also when this JVM ends,
 * however it does; unless it is paused at that moment.
 */
public final class ChildJvm implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);
    private static final int LOG_LINES_TOLD = 30;

    private final Program program;
    private final Process process;

    private ChildJvm(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    /**
     * What to run.
     *
     * @param name what messages call it
     * @param mainClass full name of a public class with a public {@code main} on our class path
     * @param jvmOptions such as {@code -Xmx400m}
     * @param log where its standard output and error are appended
     * @param before jars that stand on the class path before ours
     */
    public record Program(
            String name,
            String mainClass,
            List<String> jvmOptions,
            List<String> arguments,
            Path log,
            List<Path> before) {
        public Program {
            jvmOptions = List.copyOf(jvmOptions);
            arguments = List.copyOf(arguments);
            before = List.copyOf(before);
        }

        /** On our class path alone. */
        public Program(String name, String mainClass, List<String> jvmOptions, List<String> arguments, Path log) {
            this(name, mainClass, jvmOptions, arguments, log, List.of());
        }

        private String classPath() {
            return Stream.concat(before.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Starts it without waiting for anything. */
    public static ChildJvm start(Program program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(program.jvmOptions());
        command.addAll(List.of("-cp", program.classPath(), BoundToParent.class.getName()));
        command.add(program.mainClass());
        command.addAll(program.arguments());
        try {
            Files.createDirectories(program.log().toAbsolutePath().getParent());
            return new ChildJvm(
                    program,
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                    program.log().toFile()))
                            .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(program.name() + " cannot be started", failed);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** How it ended; empty while it runs. 128 + the signal's number where a signal ended it. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** CPU time of all its threads since it started, in steps of 10 ms; only while it is alive. */
    public Duration cpuTime() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new ChildFailedException(program.name() + " is gone, its CPU time is not known"));
    }

    /** SIGKILL: no shutdown hook runs. Returns when it is gone, also where it was paused. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(GONE_WITHIN);
    }

    /**
     * SIGTERM: shutdown hooks run. Returns its exit code.
     *
     * @throws ChildFailedException where it is still there after that time
     */
    public int stop(Duration within) {
        process.destroy();
        return awaitExit(within);
    }

    /** SIGSTOP: it stands still until {@link #resume()}, its connections stay open. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    /**
     * Waits until the condition holds.
     *
     * @throws ChildFailedException where it ends before, or the time is over
     */
    public void awaitReady(BooleanSupplier ready, Duration within) {
        long started = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failed("ended with exit code " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() - started > within.toNanos()) {
                throw failed("is not ready after " + within.toSeconds() + " s");
            }
            exits(BETWEEN_LOOKS);
        }
    }

    /**
     * Waits until it has ended and returns its exit code.
     *
     * @throws ChildFailedException where it is still there after that time
     */
    public int awaitExit(Duration within) {
        if (!exits(within)) {
            throw failed("is still there after " + within.toSeconds() + " s");
        }
        return process.exitValue();
    }

    /**
     * Waits until it has ended well.
     *
     * @throws ChildFailedException where it is still there after that time, or ends with another code than 0
     */
    public void awaitSuccess(Duration within) {
        int code = awaitExit(within);
        if (code != 0) {
            throw failed("ended with exit code " + code);
        }
    }

    /** The end of what it has printed so far. */
    public String logTail() {
        try {
            List<String> lines = Files.readAllLines(program.log(), StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_TOLD), lines.size()));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
    }

    /** Kills it where it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private boolean exits(Duration within) {
        try {
            return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("was waited for by a thread that was interrupted");
        }
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start();
            if (kill.waitFor() != 0) {
                throw failed("does not take the signal " + name);
            }
        } catch (IOException noKill) {
            throw new UncheckedIOException("the command kill cannot be run", noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("was to be signalled by a thread that was interrupted");
        }
    }

    private ChildFailedException failed(String what) {
        return new ChildFailedException(program.name() + " (pid " + pid() + ") " + what + "; its log " + program.log()
                + " ends with:\n" + logTail());
    }
}
