package budgetflow.dashboard.read;

import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 筛选: which lines; null and empty let all through, several conditions must all hold.
 *
 * @param department a code as {@link Department} has it
 * @param functional the beginning of the functional code: 208, 20805, 2080505
 * @param fund exactly as the budget says
 * @param statuses any of these
 * @param text what is somewhere in key, name, unit's name or project type, whatever the case; taken literally
 */
public record LineFilter(
        @Nullable String region,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String functional,
        @Nullable LineKind kind,
        @Nullable String fund,
        Set<ExecutionStatus> statuses,
        @Nullable String text) {
    public static final LineFilter ALL = new LineFilter(null, null, null, null, null, null, Set.of(), null);

    public LineFilter {
        statuses = Set.copyOf(statuses);
    }
}
