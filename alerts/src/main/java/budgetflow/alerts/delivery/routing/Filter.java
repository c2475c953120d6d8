package budgetflow.alerts.delivery.routing;

import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import java.util.Set;

/**
 * 匹配条件: which alerts are meant; an empty set means any.
 *
 * @param departments codes or names
 * @param units codes or names
 */
public record Filter(
        Set<String> regions,
        Set<String> departments,
        Set<String> units,
        Set<Severity> severities,
        Set<RuleCode> rules) {
    /** Any alert. */
    public static final Filter ANY = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Filter {
        regions = Set.copyOf(regions);
        departments = Set.copyOf(departments);
        units = Set.copyOf(units);
        severities = Set.copyOf(severities);
        rules = Set.copyOf(rules);
    }
}
