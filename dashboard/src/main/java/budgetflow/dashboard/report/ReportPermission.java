package budgetflow.dashboard.report;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.report.ReportSelection;
import java.util.Comparator;
import java.util.Optional;

/** 编报权限: who may ask for which report: all of it may be seen, or none of it is given. */
final class ReportPermission {
    private static final Comparator<Department> BY_CODE =
            Comparator.comparing((Department of) -> of.region().code()).thenComparing(Department::code);

    private ReportPermission() {}

    static boolean covers(Scope scope, ReportSelection selection) {
        Region region = selection.region();
        if (scope.all()) {
            return true;
        }
        if (region == null) {
            return false;
        }
        return scope.seesRegion(region)
                || department(selection, region)
                        .filter(scope.departments()::contains)
                        .isPresent();
    }

    /** A unit belongs to its own department, whatever department was named beside it. */
    private static Optional<Department> department(ReportSelection selection, Region region) {
        return selection.unit() != null
                ? Optional.of(Department.of(region, selection.unit()))
                : Optional.ofNullable(selection.department()).map(code -> new Department(region, code));
    }

    static Optional<ReportSelection> widest(Scope scope, FiscalYear year) {
        if (scope.all()) {
            return Optional.of(ReportSelection.all(year));
        }
        Optional<Region> region = scope.regions().stream().min(Comparator.comparing(Region::code));
        if (region.isPresent()) {
            return region.map(whole -> new ReportSelection(year, whole, null, null));
        }
        return scope.departments().stream()
                .min(BY_CODE)
                .map(own -> new ReportSelection(year, own.region(), own.code(), null));
    }
}
