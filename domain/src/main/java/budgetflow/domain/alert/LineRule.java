package budgetflow.domain.alert;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * Other days on which it can come to something new though nothing new is known: the next one at least of those after
     * {@code reviewedOn}. Days on which an entry or a change counts first, and judging days, are known without it.
     */
    default Stream<LocalDate> daysToLookAgain(LineExecution line, LocalDate reviewedOn) {
        return Stream.of();
    }

    /** The rule which, while it is triggered, keeps this one from being raised. */
    default Optional<RuleCode> inhibitedBy() {
        return Optional.empty();
    }

    /** The money an alert is about, for its materiality; asked only where it is triggered. */
    default Money atStake(Review review) {
        return remedy(review).map(Remedy::amount).orElse(Money.ZERO);
    }
}
