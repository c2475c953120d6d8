package budgetflow.dashboard.read;

import budgetflow.dashboard.store.DepartmentCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;

/**
 * 部门: a department of a region. It follows from the unit's code alone, so that everything that names a unit belongs to
 * a department, a payment without a budget too, and none ever changes its department by what it says of itself.
 *
 * @param code the first three digits of its units' codes, which by rule are the department's own; where a unit's code
 *     was made by us, that whole code
 */
public record Department(Region region, String code) {
    public static Department of(LineKey line) {
        return of(line.region(), line.unit());
    }

    public static Department of(Region region, UnitCode unit) {
        return new Department(region, DepartmentCode.of(unit));
    }
}
