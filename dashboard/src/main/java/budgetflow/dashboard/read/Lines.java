package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Lines as tables and one by one. Lines without an entry are lines like any other. */
public final class Lines {
    private final Store store;

    public Lines(Store store) {
        this.store = store;
    }

    /** Rows, their number and their sums, all of one moment. */
    public LinePage page(View view, LineFilter filter, LineOrder order, PageRequest request) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            LineRows lines = new LineRows(connection, slot, view);
            Figures sums = Rollups.sums(connection, slot, view, filter);
            List<LineRow> rows = lines.rows(lines.find(filter, order, request));
            return new LinePage(new Page<>(rows, sums.lines(), request), sums);
        });
    }

    /** Every row of the filtered set, one after the other with flat memory; for exports. */
    public void each(View view, LineFilter filter, LineOrder order, Consumer<LineRow> taker) {
        store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            LineRows lines = new LineRows(connection, slot, view);
            List<Integer> ids = lines.find(filter, order, null);
            lines.each(ids, taker);
            return ids.size();
        });
    }

    /** Empty where there is no such line in the scope and year. */
    public Optional<LineDetail> line(View view, LineKey key) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            LineRows lines = new LineRows(connection, slot, view);
            OptionalLong id = lines.idOf(key);
            if (id.isEmpty()) {
                return Optional.<LineDetail>empty();
            }
            List<Integer> only = List.of((int) id.getAsLong());
            List<LineExecution> execution = new ArrayList<>();
            lines.executions(only, execution::add);
            return Optional.of(new LineDetail(
                    lines.rows(only).get(0), execution.get(0), Overviews.dataAsOf(connection, slot, view)));
        });
    }

    /** Every line of the filtered set as it is now, by key, one after the other; for reports and checks. */
    public void executions(View view, LineFilter filter, Consumer<LineExecution> taker) {
        store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            LineRows lines = new LineRows(connection, slot, view);
            List<Integer> ids = lines.find(filter, LineOrder.BY_KEY, null);
            lines.executions(ids, taker);
            return ids.size();
        });
    }

    /**
     * The effective entries of a line paid up to the day asked, the latest first; each says where it was read
     * (topic, partition, offset) and which source sent it.
     */
    public Page<LineEntry> vouchers(View view, LineKey key, PageRequest request) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            OptionalLong id = new LineRows(connection, slot, view).idOf(key);
            return id.isEmpty()
                    ? new Page<LineEntry>(List.of(), 0, request)
                    : Vouchers.page(connection, key, id.getAsLong(), view.asOf(), request);
        });
    }

    /** All of them, the latest first, one after the other with flat memory; for exports. */
    public void eachVoucher(View view, LineKey key, Consumer<LineEntry> taker) {
        store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            OptionalLong id = new LineRows(connection, slot, view).idOf(key);
            if (id.isPresent()) {
                Vouchers.each(connection, key, id.getAsLong(), view.asOf(), taker);
            }
            return id.isPresent();
        });
    }

    /** Milestones as reported and restated, by due date; only those decided up to the day asked. */
    public List<MilestoneVerdict> verdicts(View view, LineKey key) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            OptionalLong id = new LineRows(connection, slot, view).idOf(key);
            return id.isEmpty()
                    ? List.<MilestoneVerdict>of()
                    : Verdicts.of(connection, key, id.getAsLong(), view.asOf());
        });
    }
}
