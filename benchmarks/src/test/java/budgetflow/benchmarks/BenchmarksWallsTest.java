package budgetflow.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The launcher's tests of the walls do not see this module. */
class BenchmarksWallsTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("budgetflow.benchmarks");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("budgetflow.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyMainReadsTheWallClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(OURS);
    }

    @Test
    void resultsAreWrittenByWhoIsAsked() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    @Test
    void whatIsMeasuredKnowsNothingOfTheReport() {
        classes()
                .that()
                .resideInAnyPackage("..benchmarks.run..", "..benchmarks.load..", "..benchmarks.process..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("..benchmarks.report..", "..benchmarks.bench..")
                .check(OURS);
    }
}
