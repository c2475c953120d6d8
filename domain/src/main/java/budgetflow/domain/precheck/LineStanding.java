package budgetflow.domain.precheck;

import budgetflow.domain.alert.LineEntries;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.plan.SpendingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 指标现状: a line with its entries, as it is known or as it would be.
 *
 * @param verdicts those reported so far, by due date
 * @param entries all effective entries, in {@link Entry#BY_PAID_ON} order
 * @param outsideYear entries dated outside the line's fiscal year, which count nowhere
 */
public record LineStanding(
        LineExecution execution, List<MilestoneVerdict> verdicts, List<Entry> entries, List<Entry> outsideYear) {

    public LineStanding {
        verdicts = List.copyOf(verdicts);
        entries = entries.stream().sorted(Entry.BY_PAID_ON).toList();
        outsideYear = outsideYear.stream().sorted(Entry.BY_PAID_ON).toList();
    }

    /** A line nobody has heard of: without budget and entries, with the plan that holds where none is given. */
    public static LineStanding unknown(LineKey key) {
        LineExecution nothing =
                new LineExecution(BudgetLine.empty(key), SpendingPlan.standard(key.fiscalYear()), Ledger.EMPTY);
        return new LineStanding(nothing, List.of(), List.of(), List.of());
    }

    /** What an entry would do here. */
    public EntryEffect effectOf(Entry proposed) {
        Optional<Entry> known = known(proposed);
        if (known.isEmpty()) {
            return EntryEffect.NEW;
        }
        int newer = Integer.compare(proposed.revision(), known.get().revision());
        if (newer > 0) {
            return EntryEffect.REVISION;
        }
        return newer < 0
                ? EntryEffect.OUTDATED
                : known.get().hasContentOf(proposed) ? EntryEffect.DUPLICATE : EntryEffect.CONFLICT;
    }

    /** As it would be with an entry: the same as now where that would be no new one, nor a revision. */
    public LineStanding with(Entry proposed) {
        return switch (effectOf(proposed)) {
            case NEW -> added(proposed);
            case REVISION -> known(proposed).map(this::without).orElse(this).added(proposed);
            case DUPLICATE, OUTDATED, CONFLICT -> this;
        };
    }

    /** As it would be had one of its entries never come. */
    LineStanding without(Entry entry) {
        boolean counted = entries.contains(entry);
        return new LineStanding(
                counted ? withLedger(execution.ledger().minus(entry)) : execution,
                verdicts,
                entries.stream().filter(other -> !other.equals(entry)).toList(),
                outsideYear.stream().filter(other -> !other.equals(entry)).toList());
    }

    /** The entry of that id, wherever it stands. */
    Optional<Entry> entry(String entryId) {
        return entries.stream()
                .filter(entry -> entry.entryId().equals(entryId))
                .findFirst()
                .or(() -> outsideYear.stream()
                        .filter(entry -> entry.entryId().equals(entryId))
                        .findFirst());
    }

    LineEntries lineEntries() {
        return new LineEntries() {
            @Override
            public List<Entry> inOrder() {
                return entries;
            }

            @Override
            public List<Entry> outsideYear() {
                return outsideYear;
            }
        };
    }

    private Optional<Entry> known(Entry proposed) {
        return entry(proposed.entryId());
    }

    private LineStanding added(Entry entry) {
        if (!execution.key().fiscalYear().contains(entry.paidOn())) {
            List<Entry> outside = new ArrayList<>(outsideYear);
            outside.add(entry);
            return new LineStanding(execution, verdicts, entries, outside);
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new LineStanding(withLedger(execution.ledger().plus(entry)), verdicts, more, outsideYear);
    }

    private LineExecution withLedger(Ledger ledger) {
        return new LineExecution(execution.budget(), execution.plan(), ledger);
    }
}
