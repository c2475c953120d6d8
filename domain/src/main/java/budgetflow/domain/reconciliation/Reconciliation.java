package budgetflow.domain.reconciliation;

/**
 * 对账: what was counted held against what the source says it sent.
 *
 * @param ours the effective entries that were taken in
 * @param theirs the source's latest control total
 */
public record Reconciliation(ReconciliationKey key, Counted ours, Counted theirs) {

    /** Ours less theirs, in count and in fen: below zero something is missing here. */
    public Counted difference() {
        return ours.minus(theirs);
    }

    /** Whether both are the same to the entry and to the fen. */
    public boolean agrees() {
        return ours.equals(theirs);
    }

    /** 缺失笔数: how many entries the source says it sent that were never taken in; 0 where there are enough. */
    public long missingEntries() {
        return Math.max(0, -difference().count());
    }
}
