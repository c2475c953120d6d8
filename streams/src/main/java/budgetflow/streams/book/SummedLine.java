package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import java.util.Map;
import java.util.TreeMap;

/** A line with the latest partial ledgers of all partitions of the payments. */
final class SummedLine {
    private final LineKey key;
    private final Map<Integer, CompactLedger> partials = new TreeMap<>();
    private boolean changed;

    SummedLine(LineKey key) {
        this.key = key;
    }

    LineKey key() {
        return key;
    }

    /** Whether a partial ledger can be kept. */
    boolean takes(EncodedPartialLedger partial) {
        return ledgerOf(partial.partition()).takes(partial);
    }

    /** Keeps the latest; true where it says something new. */
    boolean keep(EncodedPartialLedger partial) {
        return ledgerOf(partial.partition()).replaceMonth(partial);
    }

    Ledger ledger() {
        return CompactLedger.sum(key.fiscalYear(), partials.values());
    }

    /** Marks it as changed; true where it was not yet. */
    boolean change() {
        boolean first = !changed;
        changed = true;
        return first;
    }

    void forgetChange() {
        changed = false;
    }

    private CompactLedger ledgerOf(int partition) {
        return partials.computeIfAbsent(partition, number -> new CompactLedger(key.fiscalYear()));
    }
}
