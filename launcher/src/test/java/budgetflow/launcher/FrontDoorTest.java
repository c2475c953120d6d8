package budgetflow.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code budgetflow} in a house of cards: a copy of it beside a pom, with a Java and a Maven that only tell. */
@DisabledOnOs(OS.WINDOWS)
class FrontDoorTest {
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "find", "mkdir", "readlink", "rm", "sed");
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final String TELLING_JAVA = """
            if [[ $1 == -version ]]; then echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit; fi
            echo "options ${BUDGETFLOW_JAVA_OPTS-gone}: $*"
            echo "in $PWD"
            cat
            exit 3
            """;
    private static final String TELLING_MAVEN = """
            echo "maven says $(cat)."
            for module in launcher benchmarks; do
              mkdir -p $module/target
              [[ $module == benchmarks && " $* " != *" benchmarks "* ]] ||
                echo jar > $module/target/budgetflow-$module-0.1.0-SNAPSHOT.jar
            done
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path bin;
    private Path source;
    private Path jar;

    record Ended(int code, String out, String err) {}

    @BeforeEach
    void build() throws IOException {
        home = Files.createDirectories(folder.resolve("a house").resolve("of cards"));
        bin = Files.createDirectory(folder.resolve("bin"));
        source = home.resolve("domain/src/main/java/Source.java");
        jar = home.resolve("launcher/target/budgetflow-launcher-0.1.0-SNAPSHOT.jar");
        Files.createDirectories(source.getParent());
        Files.createDirectories(jar.getParent());
        Files.copy(script(), home.resolve("budgetflow"));
        for (Path file : List.of(home.resolve("pom.xml"), home.resolve("domain/pom.xml"), source, jar)) {
            Files.writeString(file, "card");
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.filter(path -> !path.equals(jar)).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
            }
        }
        for (String tool : TOOLS) {
            executable(tool, "exec " + toolNamed(tool) + " \"$@\"");
        }
        executable("java", TELLING_JAVA);
    }

    @Test
    void aBuiltHouseRunsAtOnceWithItsArgumentsInputFolderAndExitCode() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("budgetflow"));

        Ended ended = run(link, "data", "demo", "--out", "two words");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out())
                .contains("-Xmx99m -Xss1m -jar " + jar.toRealPath() + " demo --out two words\n")
                .startsWith("options gone:")
                .contains("in " + folder.toRealPath() + "\n")
                .endsWith("data");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aNewerSourceIsBuiltFirstWithoutTouchingInputOrOutput() throws Exception {
        executable("mvn", TELLING_MAVEN);
        Files.setLastModifiedTime(source, later());

        Ended ended = run(home.resolve("budgetflow"), "data");

        assertThat(ended.out()).startsWith("options").endsWith("data");
        assertThat(ended.err()).contains("building").contains("maven says .");
        assertThat(jar).hasContent("jar");
    }

    @Test
    void aRemovedSourceIsAReasonToBuild() throws Exception {
        executable("mvn", TELLING_MAVEN);
        Files.delete(source);
        Files.setLastModifiedTime(source.getParent(), later());

        assertThat(run(home.resolve("budgetflow"), "").err()).contains("maven says");
    }

    @Test
    void measuringBuildsAndRunsAJarOfItsOwn() throws Exception {
        executable("mvn", TELLING_MAVEN);

        Ended ended = run(home.resolve("budgetflow"), "", "bench", "--entries", "5");

        assertThat(ended.err()).contains("maven says .");
        assertThat(ended.out())
                .contains("-jar "
                        + home.toRealPath().resolve("benchmarks/target/budgetflow-benchmarks-0.1.0-SNAPSHOT.jar")
                        + " bench --entries 5\n");
        assertThat(run(home.resolve("budgetflow"), "", "torture").err()).isEmpty();
        Files.setLastModifiedTime(source, later());
        assertThat(run(home.resolve("budgetflow"), "", "bench").err()).contains("maven says");
    }

    @Test
    void theBenchmarksAreNoReasonToBuildForOthers() throws Exception {
        Path measuring = Files.createDirectories(home.resolve("benchmarks/src/main"));
        Files.setLastModifiedTime(measuring, later());
        Files.setLastModifiedTime(home, FileTime.from(LONG_AGO));

        assertThat(run(home.resolve("budgetflow"), "", "demo").err()).isEmpty();
    }

    @Test
    void aFailedBuildIsSoftwareErrorAndNothingRuns() throws Exception {
        executable("mvn", "echo '[ERROR] no' >&2; exit 1");
        Files.delete(jar);

        Ended ended = run(home.resolve("budgetflow"), "");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("[ERROR] no").contains("the build failed");
    }

    @Test
    void withoutMavenOneLineSaysSo() throws Exception {
        Files.delete(jar);

        assertOneLine(run(home.resolve("budgetflow"), ""), "no Maven found");
    }

    @Test
    void withoutJavaOneLineSaysSo() throws Exception {
        Files.delete(bin.resolve("java"));

        assertOneLine(run(home.resolve("budgetflow"), ""), "no Java found");
    }

    @Test
    void withAnOldJavaOneLineSaysSo() throws Exception {
        executable("java", "echo 'java version \"1.8.0_391\"' >&2");

        assertOneLine(run(home.resolve("budgetflow"), ""), "JDK 17 or newer");
    }

    private static void assertOneLine(Ended ended, String words) {
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(words).hasLineCount(1);
    }

    private Ended run(Path script, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("bash").toString(), script.toString()));
        command.addAll(Arrays.asList(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("BUDGETFLOW_JAVA_OPTS", " -Xmx99m  -Xss1m ");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the script did not end");
        }
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private void executable(String name, String body) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!" + toolNamed("bash") + "\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private FileTime later() throws IOException {
        return FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(60));
    }

    private static Path toolNamed(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Path script() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("budgetflow"))) {
            folder = folder.getParent();
        }
        return folder.resolve("budgetflow");
    }
}
