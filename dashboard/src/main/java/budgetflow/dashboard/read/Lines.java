package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.YearFigures;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import java.util.ArrayList;
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
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            List<LineFigures> found = Which.of(figures, view.scope(), filter);
            List<LineRow> rows = new LineRows(connection, view).rows(Sorted.page(found, order, request));
            return new LinePage(new Page<>(rows, found.size(), request), Sums.of(found));
        });
    }

    /** Every row of the filtered set, one after the other with flat memory; for exports. */
    public void each(View view, LineFilter filter, LineOrder order, Consumer<LineRow> taker) {
        store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            List<LineFigures> found = Which.of(figures, view.scope(), filter);
            new LineRows(connection, view).each(Sorted.all(found, order), taker);
            return found.size();
        });
    }

    /** Empty where there is no such line in the scope and year. */
    public Optional<LineDetail> line(View view, LineKey key) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Optional<LineFigures> found = find(figures, view, key);
            if (found.isEmpty()) {
                return Optional.<LineDetail>empty();
            }
            LineRows lines = new LineRows(connection, view);
            List<LineFigures> only = List.of(found.get());
            List<LineExecution> execution = new ArrayList<>();
            lines.executions(only, execution::add);
            return Optional.of(new LineDetail(
                    lines.rows(only).get(0), execution.get(0), Overviews.dataAsOf(connection, figures, view)));
        });
    }

    static Optional<LineFigures> find(YearFigures figures, View view, LineKey key) {
        return figures.line(key).filter(found -> Which.seen(view.scope()).test(found.line()));
    }

    /** Every line of the filtered set as it is now, by key, one after the other; for reports and checks. */
    public void executions(View view, LineFilter filter, Consumer<LineExecution> taker) {
        store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            List<LineFigures> found = Which.of(figures, view.scope(), filter);
            new LineRows(connection, view).executions(found, taker);
            return found.size();
        });
    }

    /**
     * The effective entries of a line paid up to the day asked, the latest first; each says where it was read
     * (topic, partition, offset) and which source sent it.
     */
    public Page<LineEntry> vouchers(View view, LineKey key, PageRequest request) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Optional<LineFigures> line = find(figures, view, key);
            return line.isEmpty()
                    ? new Page<LineEntry>(List.of(), 0, request)
                    : Vouchers.page(connection, key, line.get().line().id(), view.asOf(), request);
        });
    }

    /** All of them, the latest first, one after the other with flat memory; for exports. */
    public void eachVoucher(View view, LineKey key, Consumer<LineEntry> taker) {
        store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Optional<LineFigures> line = find(figures, view, key);
            if (line.isPresent()) {
                Vouchers.each(connection, key, line.get().line().id(), view.asOf(), taker);
            }
            return line.isPresent();
        });
    }

    /** Milestones as reported and restated, by due date; only those decided up to the day asked. */
    public List<MilestoneVerdict> verdicts(View view, LineKey key) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Optional<LineFigures> line = find(figures, view, key);
            return line.isEmpty()
                    ? List.<MilestoneVerdict>of()
                    : Verdicts.of(connection, key, line.get().line().id(), view.asOf());
        });
    }
}
