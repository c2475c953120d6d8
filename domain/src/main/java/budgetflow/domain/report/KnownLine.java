package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * 编报依据明细: what a report knew of a line: what its figures are made of, so that a later version can name what moved them.
 *
 * @param changes those that count by the day of the report; of the original budget the revision in force
 * @param entries effective, paid by the day of the report
 */
public record KnownLine(LineKey line, List<BudgetChange> changes, List<Entry> entries) {
    private static final Comparator<BudgetChange> BY_ID =
            Comparator.comparing(BudgetChange::changeId).thenComparing(BudgetChange::revision);

    public KnownLine {
        changes = changes.stream().sorted(BY_ID).toList();
        entries = entries.stream().sorted(Comparator.comparing(Entry::entryId)).toList();
    }

    /**
     * Leaves out what came after a day.
     *
     * @param entries effective ones of the line, whenever they were paid
     */
    public static KnownLine of(LineExecution line, Collection<Entry> entries, LocalDate asOf) {
        BudgetLine budget = line.budget();
        List<BudgetChange> changes = budget.changes().stream()
                .filter(BudgetChange::isApproved)
                .filter(change -> change.kind() == ChangeKind.ORIGINAL
                        ? budget.changes().stream().noneMatch(other -> replaces(other, change))
                        : !change.effectiveOn().isAfter(asOf))
                .toList();
        List<Entry> paid =
                entries.stream().filter(entry -> !entry.paidOn().isAfter(asOf)).toList();
        return new KnownLine(line.key(), changes, paid);
    }

    private static boolean replaces(BudgetChange other, BudgetChange original) {
        return other.kind() == ChangeKind.ORIGINAL && other.isApproved() && other.revision() > original.revision();
    }
}
