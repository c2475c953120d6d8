package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** 指标规则: a rule about a budget line; its trigger is an entry id or a due date. */
public interface LineRule extends Rule<Review> {

    /** Whether live operation judges it as entries arrive, too, and not only when a day is closed. */
    default boolean isJudgedAtOnce() {
        return false;
    }

    /** Days of the fiscal year it looks at beside the plan's milestones; judged with the same grace as those. */
    default List<MonthDay> checkpoints() {
        return List.of();
    }

    /** planFloor × B1: what was due at the last milestone passed, of the budget as it is now. */
    @Override
    default Optional<Money> planned(Review review) {
        return Optional.of(review.line().plan().floorOn(review.on()).of(review.adjusted()));
    }

    /** The rule which, while it is triggered, keeps this one from being raised. */
    default Optional<RuleCode> inhibitedBy() {
        return Optional.empty();
    }
}
