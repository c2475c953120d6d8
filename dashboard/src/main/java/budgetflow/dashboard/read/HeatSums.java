package budgetflow.dashboard.read;

import budgetflow.dashboard.year.YearLine;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The milestones of lines added up by department. */
final class HeatSums {
    private static final Comparator<Department> ORDER = Comparator.comparing(
                    (Department department) -> department.region().code())
            .thenComparing(Department::code);

    private record Place(String region, String code) {}

    private static final class Sum {
        private long lines;
        private long executed;
        private long adjusted;
        private long planned;
    }

    private final Map<Place, TreeMap<LocalDate, Sum>> departments = new HashMap<>();
    /** Lines come by key: mostly from the department, and with the plan, of the line before. */
    private Place place = new Place("", "");

    private SpendingPlan plan = SpendingPlan.standard(new FiscalYear(2000));
    private Sum[] cells = {};

    void add(YearLine line) {
        boolean same = line.plan().equals(plan)
                && line.department().equals(place.code())
                && line.region().equals(place.region());
        if (!same) {
            place = new Place(line.region(), line.department());
            plan = line.plan();
            TreeMap<LocalDate, Sum> row = departments.computeIfAbsent(place, any -> new TreeMap<>());
            cells = plan.milestones().stream()
                    .map(milestone -> row.computeIfAbsent(milestone.dueOn(), any -> new Sum()))
                    .toArray(Sum[]::new);
        }
        for (int i = 0; i < cells.length; i++) {
            Sum sum = cells[i];
            sum.lines++;
            sum.executed = Math.addExact(sum.executed, line.executedFen(i));
            sum.adjusted = Math.addExact(sum.adjusted, line.adjustedFen(i));
            sum.planned = Math.addExact(sum.planned, line.plannedFen(i));
        }
    }

    HeatMap heatMap(Names names, LocalDate heldOn, AsOf asOf) {
        TreeSet<LocalDate> dueOn = new TreeSet<>();
        Map<Department, List<HeatMap.Cell>> rows = new TreeMap<>(ORDER);
        Map<Department, Set<LocalDate>> later = new HashMap<>();
        departments.forEach((at, sums) -> {
            dueOn.addAll(sums.keySet());
            List<HeatMap.Cell> row = new ArrayList<>();
            Set<LocalDate> behind = new TreeSet<>();
            sums.forEach((due, sum) -> {
                boolean passed = !due.isAfter(heldOn);
                if (passed || asOf.day() == null) {
                    row.add(new HeatMap.Cell(
                            due,
                            passed,
                            sum.lines,
                            new Money(sum.executed),
                            new Money(sum.adjusted),
                            new Money(sum.planned)));
                } else {
                    behind.add(due);
                }
            });
            Department department = new Department(new Region(at.region()), at.code());
            rows.put(department, row);
            later.put(department, behind);
        });
        List<HeatMap.Row> named = new ArrayList<>();
        rows.forEach((department, row) -> named.add(new HeatMap.Row(
                department,
                names.ofDepartment(department.region().code(), department.code()),
                row,
                later.getOrDefault(department, Set.of()))));
        return new HeatMap(List.copyOf(dueOn), named);
    }
}
