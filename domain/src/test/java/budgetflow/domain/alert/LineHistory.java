package budgetflow.domain.alert;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one line, as a test tells it; every step gives a new history.
 *
 * @param changes of its budget, none where nobody budgeted it
 * @param entries the effective ones, in the order they came
 */
public record LineHistory(LineKey key, List<BudgetChange> changes, SpendingPlan plan, List<Entry> entries) {
    /** The key of one of 遵化's eight projects of 2024; what the tests do with it is invented. */
    public static final LineKey ZUNHUA_PROJECT = LineKey.of("130281/2024/473001/13028124P00337210001L");

    private static final LineAttributes ATTRIBUTES =
            new LineAttributes(null, "合成测试项目", LineKind.PROJECT, null, null, null, null, null, null, null, Money.ZERO);

    public LineHistory {
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
    }

    public static LineHistory of(LineKey key) {
        return new LineHistory(key, List.of(), SpendingPlan.standard(key.fiscalYear()), List.of());
    }

    public LineHistory budgeted(long fen) {
        return budgeted(ATTRIBUTES, fen);
    }

    public LineHistory budgeted(LineAttributes attributes, long fen) {
        return with(BudgetChange.original(key, 0, new Money(fen), attributes));
    }

    /** What a line is called, whose it is and its 部门预算支出经济分类; nothing else is known of it. */
    public static LineAttributes described(String lineName, @Nullable String unitName, @Nullable String economicCode) {
        return new LineAttributes(
                unitName, lineName, LineKind.PROJECT, null, economicCode, null, null, null, null, null, Money.ZERO);
    }

    /** An approved change; its id is its place among the line's changes. */
    public LineHistory changed(ChangeKind kind, String effectiveOn, long fen) {
        return with(new BudgetChange(
                "C-" + changes.size(),
                key,
                kind,
                0,
                LocalDate.parse(effectiveOn),
                new Money(fen),
                ChangeStatus.APPROVED,
                null,
                null));
    }

    public LineHistory planned(SpendingPlan other) {
        return new LineHistory(key, changes, other, entries);
    }

    public LineHistory paid(String entryId, String paidOn, long fen) {
        return with(entryId, EntryKind.PAYMENT, LocalDate.parse(paidOn), fen);
    }

    public LineHistory paidTo(String payee, String entryId, String paidOn, long fen) {
        EntryDetails details = new EntryDetails(payee, null, null, null, null, null, null, null, null);
        return with(entry(entryId, EntryKind.PAYMENT, null, LocalDate.parse(paidOn), fen, details));
    }

    /** What came back, {@code fen} above 0, of the payment before it. */
    public LineHistory refunded(String entryId, String paidOn, long fen) {
        String original = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .reduce((earlier, later) -> later)
                .map(Entry::entryId)
                .orElse(null);
        return related(entryId, EntryKind.REFUND, original, paidOn, -fen);
    }

    /** An entry about another one. */
    public LineHistory related(String entryId, EntryKind kind, @Nullable String original, String paidOn, long fen) {
        return with(entry(entryId, kind, original, LocalDate.parse(paidOn), fen, EntryDetails.NONE));
    }

    public LineHistory with(String entryId, EntryKind kind, LocalDate paidOn, long fen) {
        return with(entry(entryId, kind, null, paidOn, fen, EntryDetails.NONE));
    }

    private Entry entry(
            String id, EntryKind kind, @Nullable String original, LocalDate paidOn, long fen, EntryDetails details) {
        return new Entry(id, 0, kind, original, key, paidOn, new Money(fen), paidOn, details);
    }

    /** A payment's revision, beside those before it. */
    public LineHistory revised(String entryId, int revision, String paidOn, long fen) {
        LocalDate day = LocalDate.parse(paidOn);
        return with(new Entry(
                entryId, revision, EntryKind.PAYMENT, null, key, day, new Money(fen), day, EntryDetails.NONE));
    }

    public LineHistory with(Entry entry) {
        List<Entry> next = new ArrayList<>(entries);
        next.add(entry);
        return new LineHistory(key, changes, plan, next);
    }

    /** The history without an entry, as after it moved to another line. */
    public LineHistory without(String entryId) {
        return new LineHistory(
                key,
                changes,
                plan,
                entries.stream()
                        .filter(entry -> !entry.entryId().equals(entryId))
                        .toList());
    }

    public LineExecution execution() {
        BudgetLine budget = BudgetLine.empty(key);
        for (BudgetChange change : changes) {
            budget = budget.offer(change).line();
        }
        Ledger ledger = Ledger.EMPTY;
        for (Entry entry : counted()) {
            ledger = ledger.plus(entry);
        }
        return new LineExecution(budget, plan, ledger);
    }

    /** The latest entry as a record of line-entries. */
    public LineEntry lastEntry() {
        return record(entries.get(entries.size() - 1), false);
    }

    /** An entry as a record of line-entries; where it was read is invented, the domain knows no topics. */
    public LineEntry record(Entry entry, boolean moved) {
        return new LineEntry(key, entry, moved, new Provenance("synthetic", 0, 0));
    }

    LineEntries inOrder() {
        return new LineEntries() {
            @Override
            public List<Entry> inOrder() {
                return counted().stream().sorted(Entry.BY_PAID_ON).toList();
            }

            @Override
            public List<Entry> outsideYear() {
                return entries.stream()
                        .filter(entry -> !inYear(entry))
                        .sorted(Entry.BY_PAID_ON)
                        .toList();
            }
        };
    }

    private List<Entry> counted() {
        return entries.stream().filter(this::inYear).toList();
    }

    private boolean inYear(Entry entry) {
        return key.fiscalYear().contains(entry.paidOn());
    }

    private LineHistory with(BudgetChange change) {
        List<BudgetChange> next = new ArrayList<>(changes);
        next.add(change);
        return new LineHistory(key, next, plan, entries);
    }
}
