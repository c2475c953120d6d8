package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.AlertFilter;
import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of alerts.
 *
 * @param all also those that ask nobody to act any more; nothing is said by it where a state is chosen
 * @param state null for what {@code all} says
 * @param page from 1
 */
public record AlertsAddress(
        Viewpoint viewpoint,
        boolean all,
        @Nullable AlertState state,
        @Nullable Severity severity,
        @Nullable RuleCode rule,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String search,
        int page)
        implements Address {
    public static final String ALL = "all";
    public static final String STATE = "state";
    public static final String SEVERITY = "severity";
    public static final String RULE = "rule";
    public static final String DEPARTMENT = "department";
    public static final String UNIT = "unit";
    public static final String TEXT = "q";
    private static final String PAGE = "page";

    public static AlertsAddress of(Viewpoint viewpoint) {
        return new AlertsAddress(viewpoint, false, null, null, null, null, null, null, 1);
    }

    public static AlertsAddress of(Query query) {
        return new AlertsAddress(
                Viewpoint.of(query),
                query.flag(ALL),
                query.oneOf(STATE, AlertState.class),
                query.oneOf(SEVERITY, Severity.class),
                query.oneOf(RULE, RuleCode.class),
                query.text(DEPARTMENT),
                query.text(UNIT),
                query.text(TEXT),
                PageNumber.of(query, PAGE));
    }

    public AlertFilter filter() {
        Set<AlertState> states = state != null
                ? Set.of(state)
                : all ? Set.of() : AlertFilter.active().states();
        return new AlertFilter(
                states,
                severity == null ? Set.of() : Set.of(severity),
                rule == null ? Set.of() : Set.of(rule),
                viewpoint.region(),
                department,
                unit,
                null,
                search);
    }

    @Override
    public AlertsAddress with(Viewpoint other) {
        return new AlertsAddress(other, all, state, severity, rule, department, unit, search, page);
    }

    public AlertsAddress severity(@Nullable Severity other) {
        return new AlertsAddress(viewpoint, all, state, other, rule, department, unit, search, 1);
    }

    public AlertsAddress page(int other) {
        return new AlertsAddress(viewpoint, all, state, severity, rule, department, unit, search, other);
    }

    @Override
    public Route route() {
        return Route.ALERTS;
    }

    @Override
    public Route parts() {
        return Route.ALERTS_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint
                .link()
                .put(ALL, all)
                .put(STATE, state)
                .put(SEVERITY, severity)
                .put(RULE, rule)
                .put(DEPARTMENT, department)
                .put(UNIT, unit)
                .put(TEXT, search)
                .putUnless(1, PAGE, page)
                .parameters();
    }
}
