package budgetflow.domain.alert;

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

    /** The rule which, while it is triggered, keeps this one from being raised. */
    default Optional<RuleCode> inhibitedBy() {
        return Optional.empty();
    }
}
