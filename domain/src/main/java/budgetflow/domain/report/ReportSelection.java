package budgetflow.domain.report;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 编报范围: of what a report is: all of a year, a region, a department, a unit; each part narrows the ones before.
 *
 * @param region null for all
 * @param department as {@link UnitCode#departmentCode()} gives it; null for all;
 *     {@link IllegalArgumentException} for what cannot be one
 * @param unit null for all
 */
public record ReportSelection(
        FiscalYear fiscalYear,
        @Nullable Region region,
        @Nullable String department,
        @Nullable UnitCode unit) {
    private static final String ALL = "*";
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{3}|U-[A-Z2-7]{12}");

    public ReportSelection {
        if (department != null && !DEPARTMENT.matcher(department).matches()) {
            throw new IllegalArgumentException("not a department's code: " + department);
        }
    }

    public static ReportSelection all(FiscalYear year) {
        return new ReportSelection(year, null, null, null);
    }

    /** The same of another year. */
    public ReportSelection in(FiscalYear year) {
        return new ReportSelection(year, region, department, unit);
    }

    /** Whether it leaves out nothing of a region: what belongs to no unit, such as a source, is part of it then. */
    public boolean isOfWholeRegions() {
        return department == null && unit == null;
    }

    boolean covers(Region asked, FiscalYear year) {
        return fiscalYear.equals(year) && (region == null || region.equals(asked));
    }

    boolean covers(Region asked, FiscalYear year, UnitCode ofUnit) {
        return covers(asked, year)
                && (unit == null || unit.equals(ofUnit))
                && (department == null || department.equals(ofUnit.departmentCode()));
    }

    /** Whether a line is of it; its key alone says so. */
    public boolean covers(LineKey line) {
        return covers(line.region(), line.fiscalYear(), line.unit());
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
