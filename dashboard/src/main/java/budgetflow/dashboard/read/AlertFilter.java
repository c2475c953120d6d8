package budgetflow.dashboard.read;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts; null and empty let all through, several conditions must all hold.
 *
 * @param department a code as {@link Department} has it
 * @param line those about one line
 * @param text what is somewhere in the alert's key or the line's name, whatever the case; taken literally
 */
public record AlertFilter(
        Set<AlertState> states,
        Set<Severity> severities,
        Set<RuleCode> rules,
        @Nullable String region,
        @Nullable String department,
        @Nullable String unit,
        @Nullable LineKey line,
        @Nullable String text) {
    public static final AlertFilter ALL = new AlertFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null);

    public AlertFilter {
        states = Set.copyOf(states);
        severities = Set.copyOf(severities);
        rules = Set.copyOf(rules);
    }

    /** The alerts of one line. */
    public static AlertFilter of(LineKey line) {
        return new AlertFilter(Set.of(), Set.of(), Set.of(), null, null, null, line, null);
    }

    /** The work list: what asks somebody to act. */
    public static AlertFilter active() {
        Set<AlertState> active = EnumSet.noneOf(AlertState.class);
        for (AlertState state : AlertState.values()) {
            if (state.isActive()) {
                active.add(state);
            }
        }
        return new AlertFilter(active, Set.of(), Set.of(), null, null, null, null, null);
    }
}
