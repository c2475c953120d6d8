package budgetflow.dashboard.read;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The vouchers of one line. */
final class Vouchers {
    static final String SELECT = "SELECT v.entry_id, v.revision, v.kind, v.relates_to, v.paid_on, v.amount_fen,"
            + " v.received_on, v.payee, v.functional_code, v.department_economic_code, v.government_economic_code,"
            + " v.fund, v.channel, v.purpose, v.source, v.voucher_no, v.source_topic, v.source_partition,"
            + " v.source_offset FROM voucher v";

    private Vouchers() {}

    static Page<LineEntry> page(Connection connection, LineKey key, long lineId, AsOf asOf, PageRequest request)
            throws SQLException {
        List<LineEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = of(lineId, asOf)
                        .prepare(
                                connection,
                                SELECT,
                                " ORDER BY v.paid_on DESC, v.entry_id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                                request.offset(),
                                request.size());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(key, rows));
            }
        }
        return new Page<>(entries, count(connection, lineId, asOf), request);
    }

    /** All of them, one after the other; the latest first. */
    static void each(Connection connection, LineKey key, long lineId, AsOf asOf, Consumer<LineEntry> taker)
            throws SQLException {
        try (PreparedStatement statement =
                of(lineId, asOf).prepare(connection, SELECT, " ORDER BY v.paid_on DESC, v.entry_id DESC")) {
            statement.setFetchSize(Streamed.ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(entry(key, rows));
                }
            }
        }
    }

    static Conditions of(long lineId, AsOf asOf) {
        Conditions conditions = new Conditions().and("v.line_id = ?", lineId);
        LocalDate day = asOf.day();
        return day == null ? conditions : conditions.and("v.paid_on <= ?", day);
    }

    private static long count(Connection connection, long lineId, AsOf asOf) throws SQLException {
        try (PreparedStatement statement = of(lineId, asOf).prepare(connection, "SELECT COUNT(*) FROM voucher v", "");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static LineEntry entry(LineKey key, ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getString(1),
                row.getInt(2),
                EntryKind.valueOf(row.getString(3)),
                row.getString(4),
                key,
                row.getObject(5, LocalDate.class),
                new Money(row.getLong(6)),
                row.getObject(7, LocalDate.class),
                new EntryDetails(
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16)));
        return new LineEntry(key, entry, false, new Provenance(row.getString(17), row.getInt(18), row.getLong(19)));
    }
}
