package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be said of the Dockerfile without an engine. */
class ImageFileTest {
    private static final Path PROJECT = ComposeFile.PROJECT;

    @Test
    void basesArePinnedToAPatchLevel() {
        assertThat(ImageFile.all("FROM"))
                .hasSize(2)
                .allMatch(base -> base.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+\\S+( AS build)?"));
    }

    @Test
    void itRunsWithoutRights() {
        assertThat(ImageFile.last("USER")).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    }

    @Test
    void itCallsItselfTheVersionOfTheProject() throws IOException {
        String version = projectVersion();

        assertThat(ImageFile.last("LABEL")).contains("image.version=\"" + version + "\"");
        assertThat(ComposeFile.image("streams-1")).endsWith(":" + version);
    }

    /** The root pom names its modules: one that is left out breaks the build of the image. */
    @Test
    void everyModuleGetsIntoTheBuild() throws IOException {
        List<String> taken = Files.readAllLines(PROJECT.resolve(".dockerignore"), StandardCharsets.UTF_8);

        assertThat(modules()).isNotEmpty().allSatisfy(module -> assertThat(taken)
                .contains("!" + module));
    }

    @Test
    void whatIsCopiedIsThere() {
        assertThat(ImageFile.all("COPY"))
                .filteredOn(copy -> copy.startsWith("docker/"))
                .isNotEmpty()
                .allSatisfy(copy -> {
                    List<String> words = List.of(copy.split("\\s+"));
                    assertThat(words.subList(0, words.size() - 1)).allSatisfy(file -> assertThat(PROJECT.resolve(file))
                            .isExecutable());
                });
    }

    @Test
    void itsVariablesAreSettings() {
        Matcher variables = Pattern.compile("(BUDGETFLOW_\\w+)=(\\S+)").matcher(ImageFile.last("ENV"));
        Map<String, String> environment = new TreeMap<>();
        while (variables.find()) {
            environment.put(variables.group(1), variables.group(2));
        }

        Settings settings = Settings.load(environment, Map.of());

        assertThat(settings.get(SettingKeys.DATA_DIR)).isEqualTo(Path.of("/var/lib/budgetflow"));
        assertThat(settings.get(SettingKeys.MONITOR_ADDRESS).port())
                .isEqualTo(Integer.parseInt(ImageFile.last("EXPOSE")));
    }

    @Test
    void itStartsTheJar() {
        assertThat(ImageFile.entrypoint()).startsWith("java").endsWith("-jar", "/opt/budgetflow/budgetflow.jar");
        assertThat(ImageFile.last("HEALTHCHECK")).contains("/opt/budgetflow/healthy");
    }

    private static String projectVersion() throws IOException {
        Matcher version = Pattern.compile("<artifactId>budgetflow</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(pom());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static List<String> modules() throws IOException {
        return Pattern.compile("<module>([^<]+)</module>")
                .matcher(pom())
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    private static String pom() throws IOException {
        return Files.readString(PROJECT.resolve("pom.xml"), StandardCharsets.UTF_8);
    }
}
