package budgetflow.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** Tells that it is there, then waits for ever, or ends as told. */
    public static final class Told {
        private Told() {}

        public static void main(String[] arguments) throws Exception {
            Files.writeString(Path.of(arguments[0]), "there");
            System.out.println("told " + arguments[1]);
            if (arguments[1].equals("fail")) {
                throw new IllegalStateException("as told");
            }
            while (arguments[1].equals("wait")) {
                Thread.onSpinWait();
            }
        }
    }

    /** Starts a child of its own, tells its pid, and waits for ever. */
    public static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            ChildJvm child = ChildJvm.start(program(folder, "grandchild", "wait"));
            child.awaitReady(() -> Files.exists(folder.resolve("grandchild")), LONG);
            Files.writeString(folder.resolve("pid.new"), String.valueOf(child.pid()));
            Files.move(folder.resolve("pid.new"), folder.resolve("pid"));
            while (child.isAlive()) {
                child.awaitExit(LONG);
            }
        }
    }

    @Test
    void endsByItselfWithItsExitCodeAndLog() {
        try (ChildJvm child = ChildJvm.start(program(folder, "there", "end"))) {
            assertThat(child.awaitExit(LONG)).isZero();
            assertThat(child.logTail()).isEqualTo("told end");
            assertThat(child.exitCode()).hasValue(0);
        }
    }

    @Test
    void whatEndsBeforeItIsReadyIsToldWithItsLog() {
        try (ChildJvm child = ChildJvm.start(program(folder, "there", "fail"))) {
            assertThatThrownBy(() -> child.awaitReady(() -> false, LONG))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("exit code 1")
                    .hasMessageContaining("as told");
        }
    }

    @Test
    void isPausedResumedAndKilled() {
        try (ChildJvm child = ChildJvm.start(program(folder, "there", "wait"))) {
            child.awaitReady(() -> Files.exists(folder.resolve("there")), LONG);
            child.awaitReady(() -> child.cpuTime().toMillis() > 0, LONG);

            child.pause();
            child.awaitReady(() -> stateOf(child.pid()) == 'T', LONG);
            child.resume();
            child.awaitReady(() -> stateOf(child.pid()) != 'T', LONG);
            child.kill();

            assertThat(child.isAlive()).isFalse();
            assertThat(child.exitCode()).hasValue(128 + 9);
        }
    }

    @Test
    void aPausedOneIsKilledToo() {
        long pid;
        try (ChildJvm child = ChildJvm.start(program(folder, "there", "wait"))) {
            pid = child.pid();
            child.pause();
        }

        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void diesWithAKilledParent() throws Exception {
        ChildJvm.Program program = new ChildJvm.Program(
                "parent", Parent.class.getName(), List.of(), List.of(folder.toString()), folder.resolve("parent.log"));
        try (ChildJvm parent = ChildJvm.start(program)) {
            parent.awaitReady(() -> Files.exists(folder.resolve("pid")), LONG);
            ProcessHandle grandchild = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid"))))
                    .orElseThrow();

            parent.kill();

            assertThat(grandchild.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    private static ChildJvm.Program program(Path folder, String file, String word) {
        return new ChildJvm.Program(
                file,
                Told.class.getName(),
                List.of("-Xmx32m"),
                List.of(folder.resolve(file).toString(), word),
                folder.resolve(file + ".log"));
    }

    /** The letter behind the name in brackets; T is stopped. */
    private static char stateOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return 'X';
        }
    }
}
