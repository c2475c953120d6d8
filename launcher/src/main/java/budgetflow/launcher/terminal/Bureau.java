package budgetflow.launcher.terminal;

import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * 部门: whose lines stand together: a department with its units in one region and year.
 *
 * @param department the first three digits of its units' codes, which by rule are the department's own; where a unit's
 *     code was made by us, that code; empty for what concerns the region as a whole
 */
record Bureau(Region region, FiscalYear year, String department) {
    private static final int DEPARTMENT_DIGITS = 3;

    /** By year, then by region and department. */
    static final Comparator<Bureau> ORDER = Comparator.<Bureau>comparingInt(bureau -> bureau.year.year())
            .thenComparing(bureau -> bureau.region.code())
            .thenComparing(Bureau::department);

    static Bureau of(LineKey line) {
        return new Bureau(line.region(), line.fiscalYear(), departmentOf(line.unit()));
    }

    /** A source as such belongs to no department: it stands before all of its region. */
    static Bureau of(AlertSubject subject) {
        if (subject instanceof AlertSubject.OfLine line) {
            return of(line.key());
        }
        String department = subject instanceof AlertSubject.OfReconciliation total
                ? departmentOf(total.key().unit())
                : "";
        return new Bureau(subject.region(), subject.fiscalYear(), department);
    }

    private static String departmentOf(UnitCode unit) {
        return unit.isSynthetic() ? unit.code() : unit.code().substring(0, DEPARTMENT_DIGITS);
    }

    /** The name its first unit goes by, with its codes; the codes alone where no line of it has a budget. */
    String title(Collection<LineExecution> lines) {
        String codes = region + "/" + year + (department.isEmpty() ? "" : "/" + department);
        Optional<String> name = lines.stream()
                .filter(line -> of(line.key()).equals(this))
                .sorted(Comparator.comparing(LineExecution::key))
                .flatMap(line -> line.budget().attributes().stream())
                .flatMap(attributes -> Optional.ofNullable(attributes.unitName()).stream())
                .findFirst();
        return name.map(known -> known + " " + codes).orElse(codes);
    }
}
