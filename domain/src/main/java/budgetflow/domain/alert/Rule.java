package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
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

    /** What the plan asks for by now, where the rule looks at something planned; asked only where it is triggered. */
    default Optional<Money> planned(R review) {
        return Optional.empty();
    }

    /** What would resolve it; asked only where it is triggered. Empty where no sum of money would. */
    default Optional<Remedy> remedy(R review) {
        return Optional.empty();
    }
}
