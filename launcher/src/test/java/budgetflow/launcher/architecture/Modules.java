package budgetflow.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who may see whom. The rules hold below any root package, so that they can be shown to bite on a crooked twin of the
 * real packages.
 *
 * @param root the package that has a package per module, such as {@code budgetflow}
 */
record Modules(String root) {
    /** The modules each module may see; none sees one that is not named here. */
    private static final Map<String, List<String>> MAY_SEE = new TreeMap<>(Map.of(
            "domain", List.of(),
            "schemas", List.of("domain"),
            "ingest", List.of("domain", "schemas"),
            "streams", List.of("domain", "schemas"),
            "alerts", List.of("domain", "schemas"),
            "dashboard", List.of("domain", "schemas"),
            "launcher", List.of("domain", "schemas", "ingest", "streams", "alerts", "dashboard"),
            "benchmarks", List.of("domain", "schemas", "ingest", "streams", "alerts", "dashboard", "launcher")));

    static Stream<String> names() {
        return MAY_SEE.keySet().stream();
    }

    /** Modules that are neighbours meet in topics, never in code. */
    ArchRule seesOnlyWhatItMay(String module) {
        List<String> visible = MAY_SEE.get(module);
        String[] packages = Stream.concat(Stream.of(module), visible.stream())
                .map(this::below)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(below(module))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(root + "..")).or(resideInAnyPackage(packages)))
                .as(module + " sees nothing of this project but itself and " + visible)
                .allowEmptyShould(true);
    }

    /** Annotations read by the compiler are no dependency: nothing of them is needed when the program runs. */
    ArchRule domainSeesOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(below("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", below("domain"))
                .as("domain sees the JDK only")
                .allowEmptyShould(true);
    }

    ArchRule everythingBelongsToAModule() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(names().map(this::below).toArray(String[]::new))
                .as("every class belongs to a module of the design")
                .allowEmptyShould(true);
    }

    /** The benchmarks compare with what the generated classes alone would cost: nobody else may be as close to the wire. */
    ArchRule generatedClassesStayInSchemas() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below("schemas"), below("benchmarks"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("schemas.avro"))
                .as("generated Avro classes are used inside schemas, and by the benchmarks as a limit, only")
                .allowEmptyShould(true);
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("no cycles between packages")
                .allowEmptyShould(true);
    }

    private String below(String packages) {
        return root + "." + packages + "..";
    }
}
