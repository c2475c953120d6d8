package budgetflow.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's files keep the house rules. */
class TidinessTest {
    private static final Project PROJECT = Project.here();
    private static final Path DOMAIN = Path.of("domain");
    private static final Path THIS_PACKAGE = Path.of("launcher/src/test/java/budgetflow/launcher/architecture");

    @Test
    void theSourcesAreFound() {
        assertThat(PROJECT.javaSources())
                .contains(
                        Path.of("domain/src/main/java/budgetflow/domain/money/Money.java"),
                        THIS_PACKAGE.resolve("TidinessTest.java"))
                .noneMatch(file -> file.toString().contains("target"));
        assertThat(PROJECT.writtenByHand()).contains(Path.of("pom.xml"), Path.of("budgetflow"), Path.of(".ci/run"));
    }

    @Test
    void noSourceIsTooLong() {
        assertThat(PROJECT.complaints(PROJECT.javaSources(), HouseRules::tooLong))
                .isEmpty();
    }

    @Test
    void theDomainHasNoFloatingPoint() {
        Stream<Path> domain = PROJECT.mainSources().filter(file -> file.startsWith(DOMAIN));

        assertThat(PROJECT.complaints(domain, HouseRules::floatingPoint)).isEmpty();
    }

    @Test
    void everyTypeHasANameThatSaysSomething() {
        assertThat(PROJECT.complaints(PROJECT.javaSources(), HouseRules::namesWithoutMeaning))
                .isEmpty();
    }

    @Test
    void topicsAreNamedInTheListOfTopicsOnly() {
        Stream<Path> others = PROJECT.javaSources()
                .filter(file -> !file.startsWith(THIS_PACKAGE))
                .filter(file -> !(file.startsWith("schemas")
                        && file.getFileName().toString().matches("Topics(Test)?\\.java")));

        assertThat(PROJECT.complaints(others, HouseRules::literalTopics)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Stream<Path> packages = PROJECT.mainSources().map(Path::getParent).distinct();

        assertThat(packages)
                .allMatch(folder -> Files.exists(PROJECT.root().resolve(folder).resolve("package-info.java")));
        assertThat(PROJECT.complaints(
                        PROJECT.mainSources().filter(file -> file.endsWith("package-info.java")),
                        HouseRules::unmarkedPackage))
                .isEmpty();
    }

    @Test
    void noFileKnowsOneMachineOrAHostThatServesPackages() {
        assertThat(PROJECT.complaints(PROJECT.writtenByHand(), HouseRules::places))
                .isEmpty();
    }
}
