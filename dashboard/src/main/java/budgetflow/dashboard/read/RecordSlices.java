package budgetflow.dashboard.read;

import budgetflow.dashboard.read.WorkList.Listed;
import budgetflow.dashboard.store.Store;
import budgetflow.domain.reconciliation.Reconciliation;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of alerts, reconciliations, rejections and closed days, cut by key, for programs that read all of them. */
public final class RecordSlices {
    private final Store store;

    public RecordSlices(Store store) {
        this.store = store;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Placer<T> {
        List<String> place(T row);
    }

    /** By key: rule, then subject. Alerts raised after the day asked are not there. */
    public Slice<AlertRow> alerts(View view, AlertFilter filter, List<String> after, int size) {
        Place place = Place.of(after, 1);
        return store.read(connection -> {
            List<Listed> found = WorkList.byKey(
                    store.years().alerts(connection, view.year()),
                    view,
                    filter,
                    store.years().lines(connection, view.year()));
            int begin = place.isBeginning() ? 0 : after(found, place.text(0));
            List<String> keys = found.subList(begin, Math.min(found.size(), begin + size)).stream()
                    .map(listed -> listed.alert().key())
                    .toList();
            boolean last = begin + keys.size() == found.size();
            return new Slice<>(
                    Alerts.rows(connection, view, keys), last ? List.of() : List.of(keys.get(keys.size() - 1)));
        });
    }

    /** How many come before a key or are it. */
    private static int after(List<Listed> byKey, String key) {
        int low = 0;
        int high = byKey.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Sorted.inCodeOrder(byKey.get(middle).alert().key(), key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By key: region, year, source, unit, day; of days up to the day asked. */
    public Slice<Reconciliation> reconciliations(View view, ReconciliationFilter filter, List<String> after, int size) {
        Place place = Place.of(after, 1);
        return store.read(connection -> {
            List<String> keys = store.years()
                    .reconciliations(connection, view.year())
                    .byKey(
                            known -> Reconciliations.sees(view.scope(), filter, known),
                            view.asOf().day(),
                            filter.differing(),
                            place.isBeginning() ? "" : place.text(0),
                            size + 1);
            List<String> some = keys.subList(0, Math.min(keys.size(), size));
            return new Slice<>(
                    Reconciliations.rows(connection, some),
                    keys.size() <= size ? List.of() : List.of(some.get(size - 1)));
        });
    }

    private record PlacedRejection(RejectionRow row, List<String> place) {}

    /** The oldest first, so that whoever comes back later finds the new ones behind those already read. */
    public Slice<RejectionRow> rejections(Scope scope, RejectionFilter filter, List<String> after, int size) {
        Conditions conditions = Rejections.conditions(scope, filter);
        Place place = Place.of(after, 3);
        if (!place.isBeginning()) {
            var at = place.moment(0).atOffset(ZoneOffset.UTC);
            conditions.and(
                    "(j.recorded_at > ? OR (j.recorded_at = ? AND (j.partition_no > ?"
                            + " OR (j.partition_no = ? AND j.record_offset > ?))))",
                    at,
                    at,
                    place.number(1),
                    place.number(1),
                    place.number(2));
        }
        Slice<PlacedRejection> placed = slice(
                conditions,
                Rejections.SELECT + ", j.partition_no, j.record_offset" + Rejections.FROM,
                " ORDER BY j.recorded_at, j.partition_no, j.record_offset",
                size,
                row -> {
                    RejectionRow read = Rejections.row(row);
                    return new PlacedRejection(
                            read, List.of(read.recordedAt().toString(), row.getString(9), row.getString(10)));
                },
                PlacedRejection::place);
        return new Slice<>(placed.rows().stream().map(PlacedRejection::row).toList(), placed.next());
    }

    /** In order, from one day to another; null for no bound. */
    public Slice<LocalDate> closedDays(
            @Nullable LocalDate from, @Nullable LocalDate until, List<String> after, int size) {
        Conditions conditions = new Conditions();
        if (from != null) {
            conditions.and("d.closed_on >= ?", from);
        }
        if (until != null) {
            conditions.and("d.closed_on <= ?", until);
        }
        Place place = Place.of(after, 1);
        if (!place.isBeginning()) {
            conditions.and("d.closed_on > ?", place.day(0));
        }
        return slice(
                conditions,
                "SELECT d.closed_on FROM closed_day d",
                " ORDER BY d.closed_on",
                size,
                row -> row.getObject(1, LocalDate.class),
                day -> List.of(day.toString()));
    }

    private <T> Slice<T> slice(
            Conditions conditions, String select, String order, int size, Reader<T> reader, Placer<T> placer) {
        return store.read(connection -> {
            List<T> rows = new ArrayList<>();
            try (PreparedStatement statement =
                            conditions.prepare(connection, select, order + " FETCH NEXT ? ROWS ONLY", size + 1);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
            return rows.size() <= size
                    ? new Slice<>(rows, List.<String>of())
                    : new Slice<>(rows.subList(0, size), placer.place(rows.get(size - 1)));
        });
    }
}
