package budgetflow.dashboard.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Entries with their lines and where they were read. */
final class StoredEntries {
    static final String SELECT = "SELECT l.line_key, v.entry_id, v.revision, v.kind, v.relates_to, v.paid_on,"
            + " v.amount_fen, v.received_on, v.payee, v.functional_code, v.department_economic_code,"
            + " v.government_economic_code, v.fund, v.channel, v.purpose, v.source, v.voucher_no, v.source_topic,"
            + " v.source_partition, v.source_offset FROM voucher v JOIN line l ON l.line_id = v.line_id";

    private StoredEntries() {}

    static LineEntry read(ResultSet row) throws SQLException {
        LineKey line = LineKey.of(row.getString(1));
        Entry entry = new Entry(
                row.getString(2),
                row.getInt(3),
                EntryKind.valueOf(row.getString(4)),
                row.getString(5),
                line,
                row.getObject(6, LocalDate.class),
                new Money(row.getLong(7)),
                row.getObject(8, LocalDate.class),
                new EntryDetails(
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17)));
        return new LineEntry(line, entry, false, new Provenance(row.getString(18), row.getInt(19), row.getLong(20)));
    }
}
