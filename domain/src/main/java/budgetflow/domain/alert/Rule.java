package budgetflow.domain.alert;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** 预警规则: one rule: a pure function of a line as of a day. */
public interface Rule {
    RuleCode code();

    Judgement judge(Review review);

    /** The entry id, or the due date, that tripped the rule; asked only where it is triggered. */
    String trigger(Review review);

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
