package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Standing;
import budgetflow.dashboard.store.Store;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists of lines and of what belongs to one, cut by key, for programs that read all of them. */
public final class LineSlices {
    private final Store store;

    public LineSlices(Store store) {
        this.store = store;
    }

    /** What is asked together sees one state of the store. */
    public record Held<T>(Extent extent, T found) {}

    /** By key; the place is the last line's key. */
    public Held<Slice<LineRow>> rows(View view, LineFilter filter, List<String> after, int size) {
        return held(view, (connection, slot) -> {
            LineRows lines = new LineRows(connection, slot, view);
            Found found = find(connection, slot, view, filter, after, size);
            return new Slice<>(lines.rows(found.ids), found.next());
        });
    }

    /** As they are now, by key; figures as of a day follow from them. */
    public Held<Slice<LineExecution>> executions(View view, LineFilter filter, List<String> after, int size) {
        return held(view, (connection, slot) -> {
            Found found = find(connection, slot, view, filter, after, size);
            List<LineExecution> executions = new ArrayList<>();
            new LineRows(connection, slot, view).executions(found.ids, executions::add);
            return new Slice<>(executions, found.next());
        });
    }

    /** A line with the verdicts decided up to the day asked, by due date. */
    public record Judged(LineExecution line, List<MilestoneVerdict> verdicts) {}

    /** By key, each with its verdicts. */
    public Held<Slice<Judged>> judged(View view, LineFilter filter, List<String> after, int size) {
        return held(view, (connection, slot) -> {
            Found found = find(connection, slot, view, filter, after, size);
            List<LineExecution> executions = new ArrayList<>();
            new LineRows(connection, slot, view).executions(found.ids, executions::add);
            List<Judged> judged = new ArrayList<>();
            for (int i = 0; i < executions.size(); i++) {
                LineExecution line = executions.get(i);
                judged.add(new Judged(line, Verdicts.of(connection, line.key(), found.ids.get(i), view.asOf())));
            }
            return new Slice<>(judged, found.next());
        });
    }

    /** A line as it is now, with its row as of the day asked. */
    public record One(LineRow row, LineExecution execution) {}

    /** Empty where there is no such line in the scope and year. */
    public Held<Optional<One>> line(View view, LineKey key) {
        return held(view, (connection, slot) -> {
            LineRows lines = new LineRows(connection, slot, view);
            OptionalLong id = lines.idOf(key);
            if (id.isEmpty()) {
                return Optional.<One>empty();
            }
            List<Integer> only = List.of((int) id.getAsLong());
            List<LineExecution> execution = new ArrayList<>();
            lines.executions(only, execution::add);
            return Optional.of(new One(lines.rows(only).get(0), execution.get(0)));
        });
    }

    /**
     * The effective entries of a line paid up to the day asked, by day and id; the place is the last entry's.
     *
     * @return empty where there is no such line in the scope and year
     */
    public Held<Optional<Slice<LineEntry>>> entries(View view, LineKey key, List<String> after, int size) {
        return held(view, (connection, slot) -> {
            OptionalLong id = new LineRows(connection, slot, view).idOf(key);
            return id.isEmpty()
                    ? Optional.<Slice<LineEntry>>empty()
                    : Optional.of(entries(connection, view, key, id.getAsLong(), after, size));
        });
    }

    private static Slice<LineEntry> entries(
            Connection connection, View view, LineKey key, long id, List<String> after, int size) throws SQLException {
        // One dated outside the year stands beside its line, and counts nowhere.
        Conditions conditions = Vouchers.of(id, view.asOf())
                .and(
                        "v.paid_on BETWEEN ? AND ?",
                        key.fiscalYear().firstDay(),
                        key.fiscalYear().lastDay());
        Place place = Place.of(after, 2);
        if (!place.isBeginning()) {
            conditions.and(
                    "(v.paid_on > ? OR (v.paid_on = ? AND v.entry_id > ?))", place.day(0), place.day(0), place.text(1));
        }
        List<LineEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(
                        connection,
                        Vouchers.SELECT,
                        " ORDER BY v.paid_on, v.entry_id FETCH NEXT ? ROWS ONLY",
                        size + 1);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(Vouchers.entry(key, rows));
            }
        }
        if (entries.size() <= size) {
            return new Slice<>(entries, List.of());
        }
        LineEntry last = entries.get(size - 1);
        return new Slice<>(
                entries.subList(0, size),
                List.of(last.entry().paidOn().toString(), last.entry().entryId()));
    }

    /** What a view is as of. */
    public Extent extent(View view) {
        return held(view, (connection, slot) -> true).extent();
    }

    private <T> Held<T> held(View view, Store.FiguresWork<T> work) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            Standing standing = Standing.read(connection);
            Extent extent = new Extent(
                    view.year(),
                    view.asOf().day(),
                    Overviews.heldOn(connection, slot),
                    standing.lastClosedOn(),
                    standing.newestRecordAt(),
                    Overviews.synthetic(connection, view));
            return new Held<>(extent, work.on(connection, slot));
        });
    }

    /** Numbers of lines in order, and the key of the last where more follow. */
    private record Found(List<Integer> ids, List<String> next) {}

    private static Found find(
            Connection connection, int slot, View view, LineFilter filter, List<String> after, int size)
            throws SQLException {
        Conditions conditions = Filters.lines(view, slot, filter);
        Place place = Place.of(after, 1);
        if (!place.isBeginning()) {
            conditions.and("f.line_key > ?", place.text(0));
        }
        List<Integer> ids = new ArrayList<>();
        Map<Integer, String> keys = new HashMap<>();
        try (PreparedStatement statement = conditions.prepare(
                        connection,
                        "SELECT f.line_id, f.line_key" + Filters.from(Filters.asksText(filter)),
                        " ORDER BY f.slot, f.line_key FETCH NEXT ? ROWS ONLY",
                        size + 1);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
                keys.put(rows.getInt(1), rows.getString(2));
            }
        }
        if (ids.size() <= size) {
            return new Found(ids, List.of());
        }
        List<Integer> some = List.copyOf(ids.subList(0, size));
        return new Found(some, List.of(String.valueOf(keys.get(some.get(size - 1)))));
    }
}
