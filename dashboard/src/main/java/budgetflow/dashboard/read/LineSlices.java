package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Standing;
import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.YearFigures;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return held(view, (connection, figures) -> {
            Found found = Found.of(figures, view, filter, after, size);
            return new Slice<>(new LineRows(connection, view).rows(found.lines), found.next());
        });
    }

    /** As they are now, by key; figures as of a day follow from them. */
    public Held<Slice<LineExecution>> executions(View view, LineFilter filter, List<String> after, int size) {
        return held(view, (connection, figures) -> {
            Found found = Found.of(figures, view, filter, after, size);
            List<LineExecution> executions = new ArrayList<>();
            new LineRows(connection, view).executions(found.lines, executions::add);
            return new Slice<>(executions, found.next());
        });
    }

    /** A line with the verdicts decided up to the day asked, by due date. */
    public record Judged(LineExecution line, List<MilestoneVerdict> verdicts) {}

    /** By key, each with its verdicts. */
    public Held<Slice<Judged>> judged(View view, LineFilter filter, List<String> after, int size) {
        return held(view, (connection, figures) -> {
            Found found = Found.of(figures, view, filter, after, size);
            List<LineExecution> executions = new ArrayList<>();
            new LineRows(connection, view).executions(found.lines, executions::add);
            List<Judged> judged = new ArrayList<>();
            for (int i = 0; i < executions.size(); i++) {
                LineExecution line = executions.get(i);
                int id = found.lines.get(i).line().id();
                judged.add(new Judged(line, Verdicts.of(connection, line.key(), id, view.asOf())));
            }
            return new Slice<>(judged, found.next());
        });
    }

    /** A line as it is now, with its row as of the day asked. */
    public record One(LineRow row, LineExecution execution) {}

    /** Empty where there is no such line in the scope and year. */
    public Held<Optional<One>> line(View view, LineKey key) {
        return held(view, (connection, figures) -> {
            Optional<LineFigures> found = Lines.find(figures, view, key);
            if (found.isEmpty()) {
                return Optional.<One>empty();
            }
            LineRows lines = new LineRows(connection, view);
            List<LineFigures> only = List.of(found.get());
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
        return held(view, (connection, figures) -> {
            Optional<LineFigures> line = Lines.find(figures, view, key);
            return line.isEmpty()
                    ? Optional.<Slice<LineEntry>>empty()
                    : Optional.of(
                            entries(connection, view, key, line.get().line().id(), after, size));
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
        return held(view, (connection, figures) -> true).extent();
    }

    private <T> Held<T> held(View view, Store.FiguresWork<T> work) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Standing standing = Standing.read(connection);
            Extent extent = new Extent(
                    view.year(),
                    view.asOf().day(),
                    figures.heldOn(),
                    standing.lastClosedOn(),
                    standing.newestRecordAt(),
                    Overviews.synthetic(connection, view));
            return new Held<>(extent, work.on(connection, figures));
        });
    }

    /** Lines in order, and the key of the last where more follow. */
    private record Found(List<LineFigures> lines, List<String> next) {
        static Found of(YearFigures figures, View view, LineFilter filter, List<String> after, int size) {
            Place place = Place.of(after, 1);
            String key = place.isBeginning() ? "" : place.text(0);
            List<LineFigures> found = Which.after(figures, view.scope(), filter, key, size + 1);
            if (found.size() <= size) {
                return new Found(found, List.of());
            }
            List<LineFigures> some = found.subList(0, size);
            return new Found(some, List.of(some.get(size - 1).line().text()));
        }
    }
}
