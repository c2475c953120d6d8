package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lines as tables and one by one. Lines without an entry are lines like any other. */
public final class Lines {
    private final Store store;

    public Lines(Store store) {
        this.store = store;
    }

    /** Rows, their number and their sums, all of one moment. */
    public LinePage page(View view, LineFilter filter, LineOrder order, PageRequest request) {
        return store.unbuilt();
    }

    /** Every row of the filtered set, one after the other with flat memory; for exports. */
    public void each(View view, LineFilter filter, LineOrder order, Consumer<LineRow> taker) {
        store.unbuilt();
    }

    /** Empty where there is no such line in the scope and year. */
    public Optional<LineDetail> line(View view, LineKey key) {
        return store.unbuilt();
    }

    /** Every line of the filtered set as it is now, by key, one after the other; for reports and checks. */
    public void executions(View view, LineFilter filter, Consumer<LineExecution> taker) {
        store.unbuilt();
    }

    /**
     * The effective entries of a line paid up to the day asked, the latest first; each says where it was read
     * (topic, partition, offset) and which source sent it.
     */
    public Page<LineEntry> vouchers(View view, LineKey key, PageRequest request) {
        return store.unbuilt();
    }

    /** Milestones as reported and restated, by due date; only those decided up to the day asked. */
    public List<MilestoneVerdict> verdicts(View view, LineKey key) {
        return store.unbuilt();
    }
}
