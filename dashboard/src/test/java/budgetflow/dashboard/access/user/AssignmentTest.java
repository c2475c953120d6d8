package budgetflow.dashboard.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.key.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final Region ZUNHUA = new Region("130281");
    private static final Region CHANGAN = new Region("610116");

    @Test
    void aBureauSeesItsRegionsAndNoOther() {
        Scope scope = Assignment.of(Role.BUREAU, List.of("130281"), List.of()).scope();

        assertThat(scope.seesRegion(ZUNHUA)).isTrue();
        assertThat(scope.sees(new Department(ZUNHUA, "473"))).isTrue();
        assertThat(scope.seesRegion(CHANGAN)).isFalse();
        assertThat(scope.sees(new Department(CHANGAN, "473"))).isFalse();
    }

    @Test
    void aDepartmentSeesItselfAndNeitherItsRegionNorItsNamesakeElsewhere() {
        Scope scope = Assignment.of(Role.DEPARTMENT, List.of("130281"), List.of("473"))
                .scope();

        assertThat(scope.sees(new Department(ZUNHUA, "473"))).isTrue();
        assertThat(scope.sees(new Department(ZUNHUA, "474"))).isFalse();
        assertThat(scope.sees(new Department(CHANGAN, "473"))).isFalse();
        assertThat(scope.seesRegion(ZUNHUA)).isFalse();
        assertThat(scope.all()).isFalse();
    }

    @Test
    void operatorsAndVisitorsSeeEverything() {
        assertThat(Assignment.of(Role.OPERATOR, List.of(), List.of()).scope().all())
                .isTrue();
        assertThat(Assignment.of(Role.VISITOR, List.of(), List.of()).scope().all())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BUREAU, '', ''",
        "BUREAU, 13028, ''",
        "BUREAU, 130281, 473",
        "DEPARTMENT, 130281, ''",
        "DEPARTMENT, '', 473",
        "DEPARTMENT, 130281, 473001",
        "DEPARTMENT, 130281, *",
        "OPERATOR, 130281, ''",
        "VISITOR, '', 473"
    })
    void whatARoleNeedsOrMustNotHaveIsSaidInBothLanguages(Role role, String region, String department) {
        List<String> regions = region.isEmpty() ? List.of() : List.of(region);
        List<String> departments = department.isEmpty() ? List.of() : List.of(department);

        assertThat(Assignment.problem(role, regions, departments))
                .hasValueSatisfying(problem -> assertThat(problem).contains(" / "));
        assertThatThrownBy(() -> Assignment.of(role, regions, departments))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVisitorIsNobodysToGive() {
        assertThat(Role.assignable("visitor")).isEmpty();
        assertThat(Role.assignable(" Department ")).contains(Role.DEPARTMENT);
    }
}
