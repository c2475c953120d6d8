package budgetflow.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What code must not touch: floating point where money is, the wall clock, the process's output.
 *
 * @param root the package that has a package per module, such as {@code budgetflow}
 */
record Purity(String root) {
    /** Local variables leave no type behind in a class file: {@link HouseRules#floatingPoint} reads those. */
    ArchRule domainHasNoFloatingPoint() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should(new ArchCondition<>("have no float or double, boxed or not, and call nothing that does") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        floatingPointIn(type).forEach(event -> events.add(SimpleConditionEvent.violated(type, event)));
                    }
                })
                .allowEmptyShould(true);
    }

    /**
     * Time comes in as an argument: a replay of last year has to give last year's answers.
     *
     * @param edges full names of the classes that may read the clock
     */
    ArchRule onlyEdgesReadTheClock(Collection<String> edges) {
        DescribedPredicate<JavaClass> edge = describe(
                "main classes of the launcher and the edges named in the test",
                type -> edges.contains(outermost(type).getName())
                        || outermost(type).getName().equals(root + ".launcher.Main"));
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(edge)))
                .should()
                .accessTargetWhere(describe("it reads the wall clock", Purity::readsTheClock))
                .allowEmptyShould(true);
    }

    ArchRule onlyTheLauncherWritesToTheTerminal() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".launcher.."))))
                .should()
                .accessTargetWhere(describe("it is System.out or System.err", Purity::isStandardOutput))
                .allowEmptyShould(true);
    }

    ArchRule nobodyUsesTheJdkLogger() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .allowEmptyShould(true);
    }

    private static Stream<String> floatingPointIn(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isFloating(field.getRawType()))
                .map(JavaField::getDescription);
        Stream<String> signatures = type.getCodeUnits().stream()
                .filter(unit -> anyFloating(unit.getRawReturnType(), unit.getRawParameterTypes()))
                .map(JavaCodeUnit::getDescription);
        Stream<String> accesses = type.getAccessesFromSelf().stream()
                .filter(access -> targetIsFloating(access.getTarget()))
                .map(JavaAccess::getDescription);
        return Stream.of(fields, signatures, accesses).flatMap(found -> found);
    }

    private static boolean targetIsFloating(AccessTarget target) {
        if (target instanceof AccessTarget.CodeUnitAccessTarget unit) {
            return anyFloating(unit.getRawReturnType(), unit.getRawParameterTypes());
        }
        return target instanceof AccessTarget.FieldAccessTarget field && isFloating(field.getRawType());
    }

    private static boolean anyFloating(JavaClass returned, List<JavaClass> parameters) {
        return isFloating(returned) || parameters.stream().anyMatch(Purity::isFloating);
    }

    /** By name, so that {@code double[]}, {@code OptionalDouble} and {@code ToDoubleFunction} count as well. */
    private static boolean isFloating(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return Set.of("float", "double").contains(base.getName())
                || (base.getPackageName().startsWith("java.")
                        && (base.getSimpleName().contains("Double")
                                || base.getSimpleName().contains("Float")));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        if (owner.getPackageName().startsWith("java.time") && name.equals("now")) {
            return !takesAClock(target);
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Date.class)) {
            return name.equals("<init>") && parametersOf(target).isEmpty();
        }
        return owner.isAssignableTo(Calendar.class)
                && Set.of("getInstance", "<init>").contains(name);
    }

    private static boolean takesAClock(AccessTarget target) {
        return parametersOf(target).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static List<JavaClass> parametersOf(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit ? unit.getRawParameterTypes() : List.of();
    }

    private static boolean isStandardOutput(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Purity::outermost).orElse(type);
    }
}
