package budgetflow.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand in the real packages, and each of them is seen to catch a breach in a crooked twin. */
class WallsTest {
    /** Classes beside the launcher's Main that may ask what time it is, each with its reason. */
    private static final Map<String, String> CLOCK_EDGES = Map.of();

    private static final String CROOKED = "budgetflow.launcher.architecture.crooked";
    private static final Modules REAL_MODULES = new Modules("budgetflow");
    private static final Purity REAL_PURITY = new Purity("budgetflow");
    private static final Modules CROOKED_MODULES = new Modules(CROOKED);
    private static final Purity CROOKED_PURITY = new Purity(CROOKED);
    private static final JavaClasses REAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("budgetflow");
    private static final JavaClasses TWIN = new ClassFileImporter().importPackages(CROOKED);

    static Stream<ArchRule> rules() {
        Stream<ArchRule> whole = Stream.of(
                REAL_MODULES.domainSeesOnlyTheJdk(),
                REAL_MODULES.everythingBelongsToAModule(),
                REAL_MODULES.generatedClassesStayInSchemas(),
                REAL_MODULES.packagesHaveNoCycles(),
                REAL_PURITY.domainHasNoFloatingPoint(),
                REAL_PURITY.onlyEdgesReadTheClock(CLOCK_EDGES.keySet()),
                REAL_PURITY.onlyTheLauncherWritesToTheTerminal(),
                REAL_PURITY.nobodyUsesTheJdkLogger());
        return Stream.concat(Modules.names().map(REAL_MODULES::seesOnlyWhatItMay), whole);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(REAL);
    }

    @Test
    void theRealClassesAreSeenWithoutTheTests() {
        assertThat(REAL.contain("budgetflow.domain.money.Money")).isTrue();
        assertThat(REAL.contain(WallsTest.class)).isFalse();
    }

    @Test
    void everyClockEdgeExists() {
        assertThat(CLOCK_EDGES.keySet()).allMatch(REAL::contain);
    }

    @Test
    void aNeighbourSeenIsABreach() {
        assertThat(breaches(CROOKED_MODULES.seesOnlyWhatItMay("ingest"))).contains("Reader", "Topology");
        assertThat(breaches(CROOKED_MODULES.seesOnlyWhatItMay("streams"))).contains("Topology", "launcher");
    }

    @Test
    void aDomainThatSeesMoreThanTheJdkIsABreach() {
        assertThat(breaches(CROOKED_MODULES.domainSeesOnlyTheJdk())).contains("Amount", "org.slf4j.Logger");
    }

    @Test
    void aPackageOutsideTheModulesIsABreach() {
        assertThat(breaches(CROOKED_MODULES.everythingBelongsToAModule())).contains("Everything");
    }

    @Test
    void aGeneratedClassSeenOutsideSchemasIsABreach() {
        assertThat(breaches(CROOKED_MODULES.generatedClassesStayInSchemas())).contains("Reader", "Generated");
    }

    @Test
    void aCycleIsABreach() {
        assertThat(breaches(CROOKED_MODULES.packagesHaveNoCycles())).contains("Cycle detected");
    }

    @Test
    void floatingPointInTheDomainIsABreachInFieldsSignaturesAndCalls() {
        assertThat(breaches(CROOKED_PURITY.domainHasNoFloatingPoint()))
                .contains("Amount.yuan", "Amount.boxed", "Amount.half()", "doubleValue()", "Math.floor(double)");
    }

    @Test
    void theClockReadOutsideTheEdgesIsABreach() {
        ArchRule withoutEdges = CROOKED_PURITY.onlyEdgesReadTheClock(Set.of());

        assertThat(breaches(withoutEdges))
                .contains("LocalDate.now()", "Instant.now()", "Clock.systemUTC()", "currentTimeMillis", "Date.<init>()")
                .doesNotContain("now(java.time.Clock)")
                .doesNotContain(CROOKED + ".launcher.Main");
    }

    @Test
    void anEdgeMayReadTheClock() {
        ArchRule withEdge = CROOKED_PURITY.onlyEdgesReadTheClock(Set.of(CROOKED + ".alerts.Watch"));

        assertThat(withEdge.evaluate(TWIN).hasViolation()).isFalse();
    }

    @Test
    void theTerminalAndTheJdkLoggerAreBreaches() {
        assertThat(breaches(CROOKED_PURITY.onlyTheLauncherWritesToTheTerminal()))
                .contains("Watch")
                .doesNotContain(CROOKED + ".launcher.Main");
        assertThat(breaches(CROOKED_PURITY.nobodyUsesTheJdkLogger())).contains("Watch");
    }

    private static String breaches(ArchRule rule) {
        return String.join("\n", rule.evaluate(TWIN).getFailureReport().getDetails());
    }
}
