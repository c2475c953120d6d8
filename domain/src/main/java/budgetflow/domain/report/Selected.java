package budgetflow.domain.report;

import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 编报口径: what is left of the inputs for one selection and day.
 *
 * @param lines by key, each as of the day; lines with neither budget nor entry then are none
 */
record Selected(ReportInputs inputs, ReportSelection selection, LocalDate asOf, List<ReportLine> lines, Units units) {

    static Selected of(ReportInputs inputs, ReportSelection selection, LocalDate asOf) {
        Units units = Units.of(inputs.lines());
        List<ReportLine> lines = inputs.lines().stream()
                .filter(line -> units.isIn(selection, line))
                .map(line -> ReportLine.upTo(asOf, line))
                .filter(line -> !line.isVoid())
                .map(line -> Map.entry(line.key().text(), line))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(line -> ReportLine.of(line, units.name(line.key())))
                .toList();
        return new Selected(inputs, selection, asOf, lines, units);
    }

    LineFigures total() {
        return lines.stream().map(ReportLine::figures).reduce(LineFigures.ZERO, LineFigures::plus);
    }

    List<LineKey> keys() {
        return lines.stream().map(ReportLine::key).toList();
    }

    boolean covers(Region region, FiscalYear year, UnitCode unit) {
        return selection.covers(region, year, unit, units.department(unitKey(region, year, unit)));
    }

    /** The names and departments of units, as their lines give them; the first by line key where they differ. */
    record Units(Map<String, String> names, Map<String, String> departments, Set<String> ambiguous) {

        static Units of(List<LineExecution> lines) {
            Map<String, String> names = new HashMap<>();
            Map<String, String> departments = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            List<LineExecution> ordered = lines.stream()
                    .sorted(Comparator.comparing(line -> line.key().text()))
                    .toList();
            for (LineExecution line : ordered) {
                String unit = unitKey(line.key());
                attribute(line, LineAttributes::unitName).ifPresent(name -> names.putIfAbsent(unit, name));
                attribute(line, LineAttributes::departmentCode).ifPresent(code -> {
                    String known = departments.putIfAbsent(unit, code);
                    if (known != null && !known.equals(code)) {
                        ambiguous.add(unit);
                    }
                });
            }
            return new Units(names, departments, ambiguous);
        }

        boolean isIn(ReportSelection selection, LineExecution line) {
            LineKey key = line.key();
            String department =
                    attribute(line, LineAttributes::departmentCode).orElseGet(() -> department(unitKey(key)));
            return selection.covers(key.region(), key.fiscalYear(), key.unit(), department);
        }

        @Nullable
        String name(LineKey key) {
            return names.get(unitKey(key));
        }

        Optional<String> name(Region region, FiscalYear year, UnitCode unit) {
            return Optional.ofNullable(names.get(unitKey(region, year, unit)));
        }

        @Nullable
        String department(String unitKey) {
            return ambiguous.contains(unitKey) ? null : departments.get(unitKey);
        }

        private static Optional<String> attribute(LineExecution line, Function<LineAttributes, @Nullable String> of) {
            return line.budget().attributes().flatMap(attributes -> Optional.ofNullable(of.apply(attributes)));
        }
    }

    static String unitKey(LineKey key) {
        return unitKey(key.region(), key.fiscalYear(), key.unit());
    }

    static String unitKey(Region region, FiscalYear year, UnitCode unit) {
        return region + "/" + year + "/" + unit;
    }
}
