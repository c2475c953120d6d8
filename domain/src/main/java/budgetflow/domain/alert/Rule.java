package budgetflow.domain.alert;

import java.util.Optional;

/**
 * 预警规则: one rule: a pure function of what it looks at, as of a day.
 *
 * @param <R> what it looks at
 */
public interface Rule<R> {
    RuleCode code();

    Judgement judge(R review);

    /** What tripped the rule, such as an entry id or a due date; asked only where it is triggered. */
    String trigger(R review);

    /** What would resolve it; asked only where it is triggered. Empty where no sum of money would. */
    default Optional<Remedy> remedy(R review) {
        return Optional.empty();
    }
}
