package budgetflow.domain.alert;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 审查: all that a rule may look at: a line as of a business day.
 *
 * @param on the business day: figures count what was paid on or before it
 * @param judged the last milestone of the plan whose judging day is closed; null before the first
 * @param verdicts all that were reported, by due date, also of milestones the plan has dropped
 * @param entries of the line
 */
public record Review(
        LineExecution line,
        LocalDate on,
        @Nullable MilestoneVerdict judged,
        List<MilestoneVerdict> verdicts,
        JudgingDays judgingDays,
        LineEntries entries) {

    public Review {
        verdicts = List.copyOf(verdicts);
    }

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

    /** The entries that count by now, in order. */
    public List<Entry> counted() {
        return entries.inOrder().stream()
                .filter(entry -> !entry.paidOn().isAfter(on))
                .toList();
    }

    /**
     * Entries dated outside the fiscal year as they stand, in order: of the revisions of one the highest, and none where
     * that or a higher one was put right and counts on this line.
     */
    public List<Entry> outsideYear() {
        List<Entry> outside = entries.outsideYear();
        if (outside.isEmpty()) {
            return outside;
        }
        Map<String, Integer> highest = new HashMap<>();
        outside.forEach(entry -> highest.merge(entry.entryId(), entry.revision(), Math::max));
        for (Entry counted : entries.inOrder()) {
            highest.computeIfPresent(
                    counted.entryId(), (id, revision) -> counted.revision() >= revision ? null : revision);
        }
        return outside.stream()
                .filter(entry -> Objects.equals(highest.get(entry.entryId()), entry.revision()))
                .toList();
    }

    /** The next due date of the plan, else the last day of the year. */
    public LocalDate nextDueOn() {
        return line.plan().milestones().stream()
                .map(Milestone::dueOn)
                .filter(dueOn -> !dueOn.isBefore(on))
                .findFirst()
                .orElse(line.key().fiscalYear().lastDay());
    }
}
