package budgetflow.launcher.terminal;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * 部门: whose lines stand together: a department with its units in one region and year.
 *
 * @param department the first three digits of its units' codes, which by rule are the department's own; where a unit's
 *     code was made by us, that code
 */
record Bureau(Region region, FiscalYear year, String department) {
    private static final int DEPARTMENT_DIGITS = 3;

    /** By year, then by region and department. */
    static final Comparator<Bureau> ORDER = Comparator.<Bureau>comparingInt(bureau -> bureau.year.year())
            .thenComparing(bureau -> bureau.region.code())
            .thenComparing(Bureau::department);

    static Bureau of(LineKey line) {
        String unit = line.unit().code();
        return new Bureau(
                line.region(),
                line.fiscalYear(),
                line.unit().isSynthetic() ? unit : unit.substring(0, DEPARTMENT_DIGITS));
    }

    /** The name its first unit goes by, with its codes; the codes alone where no line of it has a budget. */
    String title(Collection<LineExecution> lines) {
        String codes = region + "/" + year + "/" + department;
        Optional<String> name = lines.stream()
                .filter(line -> of(line.key()).equals(this))
                .sorted(Comparator.comparing(LineExecution::key))
                .flatMap(line -> line.budget().attributes().stream())
                .flatMap(attributes -> Optional.ofNullable(attributes.unitName()).stream())
                .findFirst();
        return name.map(known -> known + " " + codes).orElse(codes);
    }
}
