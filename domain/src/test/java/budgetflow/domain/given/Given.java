package budgetflow.domain.given;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines, budgets, plans and entries of 2024, in the words of the regulation. Dates are ISO, amounts 元 as text. */
public final class Given {
    public static final FiscalYear YEAR = new FiscalYear(2024);

    /** Two project lines of one unit, and one basic-expenditure line of another unit of the same region. */
    public static final LineKey ROAD = LineKey.of("130281/2024/473001/13028124P00337210001L");

    public static final LineKey BRIDGE = LineKey.of("130281/2024/473001/13028124P00337210002M");
    public static final LineKey SCHOOL = LineKey.of("130281/2024/473002/B-2050201");

    private Given() {}

    public static Money yuan(String amount) {
        return AmountUnit.YUAN.parse(amount).get();
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static LineAttributes named(String name) {
        return new LineAttributes(null, name, LineKind.PROJECT, null, null, null, null, null, null, null, Money.ZERO);
    }

    public static BudgetChange budget(LineKey line, String amount) {
        return budget(line, 0, amount);
    }

    public static BudgetChange budget(LineKey line, int revision, String amount) {
        return BudgetChange.original(line, revision, yuan(amount), named("line " + line.code()));
    }

    public static BudgetChange change(
            String id, LineKey line, ChangeKind kind, String effectiveOn, String amount, ChangeStatus status) {
        return new BudgetChange(id, line, kind, 0, day(effectiveOn), yuan(amount), status, "文号-" + id, null);
    }

    public static BudgetChange approved(String id, LineKey line, String effectiveOn, String amount) {
        return change(id, line, ChangeKind.ADJUSTMENT, effectiveOn, amount, ChangeStatus.APPROVED);
    }

    public static BudgetChange draft(String id, LineKey line, String effectiveOn, String amount) {
        return change(id, line, ChangeKind.ADJUSTMENT, effectiveOn, amount, ChangeStatus.DRAFT);
    }

    public static SubmittedEntry payment(String id, LineKey line, String paidOn, String amount) {
        return entry(id, 0, EntryKind.PAYMENT, null, line, day(paidOn), yuan(amount));
    }

    public static SubmittedEntry refund(String id, String of, LineKey line, String paidOn, String amount) {
        return entry(id, 0, EntryKind.REFUND, of, line, day(paidOn), yuan(amount));
    }

    public static SubmittedEntry correction(String id, String of, LineKey line, String paidOn, String amount) {
        return entry(id, 0, EntryKind.CORRECTION, of, line, day(paidOn), yuan(amount));
    }

    /** The full negation of an entry, on another day. */
    public static SubmittedEntry reversal(String id, SubmittedEntry of, String paidOn) {
        return entry(
                id, 0, EntryKind.REVERSAL, of.entryId(), of.entry().line(), day(paidOn), new Money(of.fen()).negated());
    }

    /** The same entry under a revision, on a line, day and amount that may be others. */
    public static SubmittedEntry revised(
            SubmittedEntry entry, int revision, LineKey line, String paidOn, String amount) {
        return entry(
                entry.entryId(),
                revision,
                EntryKind.valueOf(entry.kind()),
                entry.relatesTo(),
                line,
                day(paidOn),
                yuan(amount));
    }

    public static SubmittedEntry entry(
            String id,
            int revision,
            EntryKind kind,
            @Nullable String relatesTo,
            LineKey line,
            LocalDate paidOn,
            Money amount) {
        return new SubmittedEntry(
                id,
                revision,
                kind.name(),
                relatesTo,
                line.region().code(),
                line.fiscalYear().toString(),
                line.unit().code(),
                line.code().code(),
                paidOn,
                amount.fen(),
                null,
                EntryDetails.NONE);
    }

    /** A plan for 2024, each milestone as {@code 06-30 50}. */
    public static SpendingPlan plan(String... milestones) {
        return new SpendingPlan(
                YEAR, Arrays.stream(milestones).map(Given::milestone).toList());
    }

    public static ScopedPlan planOf(PlanScope scope, String... milestones) {
        return new ScopedPlan(scope, plan(milestones));
    }

    public static PlanScope unitOf(LineKey line) {
        return new PlanScope(line.region(), line.fiscalYear(), line.unit(), null);
    }

    public static PlanScope regionOf(LineKey line) {
        return new PlanScope(line.region(), line.fiscalYear(), null, null);
    }

    /** A line's execution from its changes and entries, with the standard plan. */
    public static LineExecution execution(LineKey line, List<BudgetChange> changes, SubmittedEntry... entries) {
        BudgetLine budget = BudgetLine.empty(line);
        for (BudgetChange change : changes) {
            budget = budget.offer(change).line();
        }
        return new LineExecution(budget, SpendingPlan.standard(line.fiscalYear()), ledger(entries));
    }

    public static Ledger ledger(SubmittedEntry... entries) {
        Ledger ledger = Ledger.EMPTY;
        for (Entry entry : Arrays.stream(entries).map(SubmittedEntry::entry).toList()) {
            ledger = ledger.plus(entry);
        }
        return ledger;
    }

    private static Milestone milestone(String text) {
        String[] parts = text.split(" ", -1);
        return new Milestone(
                day(YEAR + "-" + parts[0]), Percentage.parse(parts[1]).get());
    }
}
