package budgetflow.domain.report;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * 编报范围: of what a report is: all of a year, a region, a department, a unit; each part narrows the ones before.
 *
 * @param region null for all
 * @param department code of a department, as the lines give it; null for all. A line that gives none belongs to the
 *     department of its unit's other lines, where they agree
 * @param unit null for all
 */
public record ReportSelection(
        FiscalYear fiscalYear,
        @Nullable Region region,
        @Nullable String department,
        @Nullable UnitCode unit) {
    private static final String ALL = "*";

    public static ReportSelection all(FiscalYear year) {
        return new ReportSelection(year, null, null, null);
    }

    /** The same of another year. */
    public ReportSelection in(FiscalYear year) {
        return new ReportSelection(year, region, department, unit);
    }

    /** Whether it leaves out nothing of a region: what belongs to no unit, such as a source, is part of it then. */
    boolean isOfWholeRegions() {
        return department == null && unit == null;
    }

    boolean covers(Region asked, FiscalYear year) {
        return fiscalYear.equals(year) && (region == null || region.equals(asked));
    }

    boolean covers(Region asked, FiscalYear year, UnitCode ofUnit, @Nullable String ofDepartment) {
        return covers(asked, year)
                && (unit == null || unit.equals(ofUnit))
                && (department == null || department.equals(ofDepartment));
    }

    /** As text: {@code 2024/130281/department 473/473001}; what is not narrowed stands as a star. */
    public String text() {
        return String.join(
                "/",
                fiscalYear.toString(),
                region == null ? ALL : region.code(),
                department == null ? ALL : "department " + department,
                unit == null ? ALL : unit.code());
    }
}
