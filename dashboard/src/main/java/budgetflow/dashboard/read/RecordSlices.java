package budgetflow.dashboard.read;

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
        Conditions conditions = Alerts.conditions(view, filter);
        Place place = Place.of(after, 1);
        if (!place.isBeginning()) {
            conditions.and("a.alert_key > ?", place.text(0));
        }
        return slice(
                conditions,
                Alerts.SELECT,
                " ORDER BY a.alert_key",
                size,
                Alerts::row,
                row -> List.of(row.alert().key().text()));
    }

    /** By key: region, year, source, unit, day; of days up to the day asked. */
    public Slice<Reconciliation> reconciliations(View view, ReconciliationFilter filter, List<String> after, int size) {
        Conditions conditions = Reconciliations.conditions(view, filter);
        Place place = Place.of(after, 1);
        if (!place.isBeginning()) {
            conditions.and("r.reconciliation_key > ?", place.text(0));
        }
        return slice(
                conditions,
                Reconciliations.SELECT,
                " ORDER BY r.reconciliation_key",
                size,
                Reconciliations::reconciliation,
                row -> List.of(row.key().text()));
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
