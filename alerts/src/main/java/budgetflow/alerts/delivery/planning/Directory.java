package budgetflow.alerts.delivery.planning;

import budgetflow.alerts.delivery.message.SubjectNames;
import budgetflow.alerts.delivery.routing.Filter;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 名录: what lines and units are called, and to which department they belong. A line without department belongs to its
 * unit; a unit is known from any of its lines.
 */
public final class Directory {
    /** A unit's code means something within its region only. */
    private record Unit(Region region, UnitCode code) {}

    private final Map<LineKey, LineLabel> lines = new HashMap<>();
    private final Map<Unit, LineLabel> units = new HashMap<>();

    /** Whether this says anything that was not known. */
    public boolean put(LineKey key, LineLabel label) {
        if (label.equals(lines.put(key, label))) {
            return false;
        }
        units.put(new Unit(key.region(), key.unit()), label);
        return true;
    }

    public SubjectNames namesOf(AlertSubject subject) {
        Optional<Unit> unit = unitOf(subject);
        @Nullable LineLabel label = labelOf(subject, unit);
        String unitCode = unit.map(known -> known.code().code()).orElse(nameOf(subject));
        String unitName = label == null || label.unitName() == null ? unitCode : label.unitName();
        String department = label == null || label.departmentName() == null ? unitName : label.departmentName();
        return new SubjectNames(department, unitName, nameOf(subject));
    }

    /** Whether a filter means an alert. */
    public boolean matches(Filter filter, Alert alert) {
        AlertSubject subject = alert.key().subject();
        Optional<Unit> unit = unitOf(subject);
        SubjectNames names = namesOf(subject);
        @Nullable LineLabel label = labelOf(subject, unit);
        Set<String> departments = new LinkedHashSet<>(Set.of(names.department()));
        if (label != null && label.departmentCode() != null) {
            departments.add(label.departmentCode());
        }
        Set<String> units = new LinkedHashSet<>(Set.of(names.unit()));
        unit.ifPresent(known -> units.add(known.code().code()));
        return has(filter.regions(), Set.of(subject.region().code()))
                && has(filter.departments(), departments)
                && has(filter.units(), units)
                && has(filter.severities(), Set.of(alert.severity()))
                && has(filter.rules(), Set.of(alert.key().rule()));
    }

    private static <T> boolean has(Set<T> wanted, Set<T> actual) {
        return wanted.isEmpty() || actual.stream().anyMatch(wanted::contains);
    }

    private @Nullable LineLabel labelOf(AlertSubject subject, Optional<Unit> unit) {
        if (subject instanceof AlertSubject.OfLine line && lines.containsKey(line.key())) {
            return lines.get(line.key());
        }
        return unit.map(units::get).orElse(null);
    }

    private static Optional<Unit> unitOf(AlertSubject subject) {
        if (subject instanceof AlertSubject.OfLine line) {
            return Optional.of(new Unit(line.key().region(), line.key().unit()));
        }
        return subject instanceof AlertSubject.OfReconciliation total
                ? Optional.of(new Unit(total.key().region(), total.key().unit()))
                : Optional.empty();
    }

    private String nameOf(AlertSubject subject) {
        if (subject instanceof AlertSubject.OfLine line) {
            @Nullable LineLabel own = lines.get(line.key());
            return own == null ? line.key().code().code() : own.lineName();
        }
        if (subject instanceof AlertSubject.OfReconciliation total) {
            return total.key().source() + " " + total.key().day();
        }
        return subject instanceof AlertSubject.OfSource source ? source.key().source() : subject.text();
    }
}
