package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import java.time.LocalDate;

/**
 * 指标数: the amounts of one line, or the sums of several, as of a day. What is left of a line is carried forward while it
 * is open, and surplus once it is frozen: then nobody may spend it any more. It is below zero where more was spent.
 *
 * @param original B0, with {@code carriedInOriginal} in it
 * @param carriedInOriginal 上年结转 that the original budget already contains, never added to it
 * @param carriedAdded 上年结转 that was added by changes
 * @param adjustments 预算调整, signed
 * @param virements 预算调剂, signed
 * @param takenBack 收回, not below 0
 * @param carriedForward 年末结转
 * @param surplus 年末结余
 */
record LineFigures(
        Money original,
        Money carriedInOriginal,
        Money carriedAdded,
        Money adjustments,
        Money virements,
        Money takenBack,
        Money gross,
        Money refunds,
        Money net,
        Money carriedForward,
        Money surplus) {
    static final LineFigures ZERO = new LineFigures(
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);

    /** @param line as of the day: without what came after it */
    static LineFigures of(LineExecution line) {
        BudgetLine budget = line.budget();
        Money left = left(line);
        boolean frozen = budget.frozenFrom().isPresent();
        return new LineFigures(
                budget.original(),
                budget.attributes().map(LineAttributes::carryOver).orElse(Money.ZERO),
                sum(budget, ChangeKind.CARRY_OVER),
                sum(budget, ChangeKind.ADJUSTMENT),
                sum(budget, ChangeKind.VIREMENT),
                sum(budget, ChangeKind.CLOSE).negated(),
                line.ledger().gross(),
                line.ledger().refunds(),
                line.ledger().net(),
                frozen ? Money.ZERO : left,
                frozen ? left : Money.ZERO);
    }

    LineFigures plus(LineFigures other) {
        return new LineFigures(
                original.plus(other.original),
                carriedInOriginal.plus(other.carriedInOriginal),
                carriedAdded.plus(other.carriedAdded),
                adjustments.plus(other.adjustments),
                virements.plus(other.virements),
                takenBack.plus(other.takenBack),
                gross.plus(other.gross),
                refunds.plus(other.refunds),
                net.plus(other.net),
                carriedForward.plus(other.carriedForward),
                surplus.plus(other.surplus));
    }

    /** B1 调整预算数. */
    Money adjusted() {
        return original.plus(carriedAdded).plus(adjustments).plus(virements).minus(takenBack);
    }

    /** 年初结转: all that came over from the year before, in the original budget or beside it. */
    Money carriedOver() {
        return carriedInOriginal.plus(carriedAdded);
    }

    /** 本年到位: what this year itself provided. */
    Money provided() {
        return original.minus(carriedInOriginal).plus(adjustments).plus(virements);
    }

    private static Money left(LineExecution line) {
        return line.budget().adjustedOn(LocalDate.MAX).minus(line.ledger().net());
    }

    private static Money sum(BudgetLine budget, ChangeKind kind) {
        return budget.changes().stream()
                .filter(change -> change.kind() == kind && change.isApproved())
                .map(BudgetChange::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
