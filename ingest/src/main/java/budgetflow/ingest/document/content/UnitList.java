package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.ProjectEntry.UnitName;
import budgetflow.ingest.document.table.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The department and its units.
 *
 * @param department the one printed with a code; where several units are printed without it, the body the document
 *     names, so that what is not of one unit still has an owner; null where there is none
 * @param units by code; one without a code where the document prints none
 */
public record UnitList(@Nullable UnitName department, List<UnitName> units) {
    private static final int DEPARTMENT_DIGITS = 3;

    public UnitList {
        units = List.copyOf(units);
    }

    static UnitList of(List<AmountTable> tables, List<Scope> scopes, List<ProjectEntry> projects, String bureau) {
        Map<String, UnitName> byCode = new TreeMap<>();
        for (AmountTable table : tables) {
            if (table.kind() == TableKind.UNITS) {
                for (EntryRow row : table.entries()) {
                    if (!row.code().isEmpty()) {
                        byCode.putIfAbsent(row.code(), new UnitName(row.code(), row.name(), row.line()));
                    }
                }
            }
        }
        for (Scope scope : scopes) {
            String code = scope.code();
            if (code != null && ProjectTableReader.hasUnitLength(code)) {
                byCode.putIfAbsent(code, new UnitName(code, scope.name(), scope.line()));
            }
        }
        for (ProjectEntry project : projects) {
            UnitName unit = project.unit();
            if (unit != null && unit.code() != null) {
                byCode.putIfAbsent(unit.code(), unit);
            }
        }
        return byCode.isEmpty() ? unnumbered(scopes, bureau) : numbered(byCode, bureau);
    }

    private static UnitList numbered(Map<String, UnitName> byCode, String bureau) {
        UnitName department = null;
        List<UnitName> units = new ArrayList<>();
        for (Map.Entry<String, UnitName> entry : byCode.entrySet()) {
            if (entry.getKey().length() == DEPARTMENT_DIGITS) {
                department = department == null ? entry.getValue() : department;
            } else {
                units.add(entry.getValue());
            }
        }
        if (department == null && units.size() > 1 && !bureau.isEmpty()) {
            department = new UnitName(null, bureau, 1);
        }
        return new UnitList(department, units.isEmpty() ? List.copyOf(byCode.values()) : units);
    }

    private static UnitList unnumbered(List<Scope> scopes, String bureau) {
        Optional<Scope> scope =
                scopes.stream().filter(named -> named.code() == null).findFirst();
        if (scope.isPresent()) {
            return new UnitList(
                    null,
                    List.of(new UnitName(null, scope.get().name(), scope.get().line())));
        }
        return new UnitList(null, bureau.isEmpty() ? List.of() : List.of(new UnitName(null, bureau, 1)));
    }

    /** The one unit a line belongs to when nothing else says so: the only unit, else the department. */
    public Optional<UnitName> byDefault() {
        if (units.size() == 1) {
            return Optional.of(units.get(0));
        }
        return Optional.ofNullable(department);
    }
}
