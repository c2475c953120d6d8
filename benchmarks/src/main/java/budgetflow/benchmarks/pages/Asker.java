package budgetflow.benchmarks.pages;

import budgetflow.benchmarks.county.SyntheticCounty;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import java.util.List;

/** Who asks: each has another scope. */
enum Asker {
    /** Sees every region. */
    OPERATOR("bench-operator"),
    /** Sees one of three regions. */
    BUREAU("bench-bureau"),
    /** Sees one department. */
    DEPARTMENT("bench-department");

    private final String user;

    Asker(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }

    Assignment assignment() {
        List<String> region = List.of(SyntheticCounty.region(0).code());
        List<String> department = List.of(SyntheticCounty.unitCode(0).code().substring(0, 3));
        return switch (this) {
            case OPERATOR -> Assignment.of(Role.OPERATOR, List.of(), List.of());
            case BUREAU -> Assignment.of(Role.BUREAU, region, List.of());
            case DEPARTMENT -> Assignment.of(Role.DEPARTMENT, region, department);
        };
    }
}
