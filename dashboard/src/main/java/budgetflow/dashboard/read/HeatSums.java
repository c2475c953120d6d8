package budgetflow.dashboard.read;

import budgetflow.dashboard.year.YearLine;
import budgetflow.domain.key.Region;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
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

    void add(YearLine line) {
        Map<LocalDate, Sum> cells =
                departments.computeIfAbsent(new Place(line.region(), line.department()), any -> new TreeMap<>());
        List<Milestone> milestones = line.plan().milestones();
        for (int i = 0; i < milestones.size(); i++) {
            Sum sum = cells.computeIfAbsent(milestones.get(i).dueOn(), any -> new Sum());
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
        departments.forEach((place, cells) -> {
            dueOn.addAll(cells.keySet());
            List<HeatMap.Cell> row = new ArrayList<>();
            Set<LocalDate> behind = new TreeSet<>();
            cells.forEach((due, sum) -> {
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
            Department department = new Department(new Region(place.region()), place.code());
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
