package budgetflow.dashboard.web;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.key.Region;
import java.util.Set;
import java.util.stream.Collectors;

/** What a viewer may see, cut to one region they asked for: never more than before. */
final class Narrowing {
    private Narrowing() {}

    static Scope to(Scope scope, Region region) {
        if (scope.seesRegion(region)) {
            return Scope.regions(Set.of(region));
        }
        Set<Department> own = scope.departments().stream()
                .filter(department -> department.region().equals(region))
                .collect(Collectors.toSet());
        return own.isEmpty() ? Scope.nothing() : Scope.departments(own);
    }
}
