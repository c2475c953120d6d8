package budgetflow.domain.alert;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 审查: all that a rule may look at: a line as of a business day.
 *
 * @param on the business day: figures count what was paid on or before it
 * @param judged the last milestone of the plan whose judging day is closed; null before the first
 */
public record Review(
        LineExecution line,
        LocalDate on,
        @Nullable MilestoneVerdict judged,
        JudgingDays judgingDays,
        LineEntries entries) {

    public Money executed() {
        return line.executedOn(on);
    }

    public Money adjusted() {
        return line.adjustedOn(on);
    }

    /** The first entry, by payment day and id, with which the sum so far exceeds a bound. */
    public Optional<Entry> firstEntryAbove(Money bound) {
        Money sum = Money.ZERO;
        for (Entry entry : entries.inOrder()) {
            if (entry.paidOn().isAfter(on)) {
                break;
            }
            sum = sum.plus(entry.amount());
            if (sum.compareTo(bound) > 0) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
