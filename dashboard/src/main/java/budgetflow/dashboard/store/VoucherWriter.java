package budgetflow.dashboard.store;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.LineEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Writes effective entries in place of their earlier revisions; what moved to another line is dropped from this one. */
final class VoucherWriter {
    /** The source that synthetic entries name: see samples/README.md. */
    static final String SYNTHETIC = "SYNTHETIC";

    private static final String INSERT = "INSERT INTO voucher (line_id, entry_id, revision, kind, relates_to, paid_on,"
            + " amount_fen, received_on, payee, functional_code, department_economic_code, government_economic_code,"
            + " fund, channel, purpose, source, voucher_no, source_topic, source_partition, source_offset)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private VoucherWriter() {}

    static void write(Connection connection, LineIds ids, Collection<LineEntry> entries) throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM voucher WHERE line_id = ? AND entry_id = ?");
                Rows add = new Rows(connection, INSERT)) {
            for (LineEntry entry : entries) {
                drop.number(ids.of(entry.line())).text(entry.entry().entryId()).add();
            }
            drop.send();
            for (LineEntry entry : entries) {
                if (!entry.moved()) {
                    add(add, ids.of(entry.line()), entry);
                }
            }
            add.send();
        }
        markSynthetic(connection, entries);
    }

    private static void add(Rows rows, int lineId, LineEntry standing) throws SQLException {
        Entry entry = standing.entry();
        EntryDetails details = entry.details();
        rows.number(lineId)
                .text(entry.entryId())
                .number(entry.revision())
                .name(entry.kind())
                .text(entry.relatesTo())
                .day(entry.paidOn())
                .number(entry.amount().fen())
                .day(entry.receivedOn())
                .text(details.payee())
                .text(details.functionalCode())
                .text(details.departmentEconomicCode())
                .text(details.governmentEconomicCode())
                .text(details.fund())
                .text(details.channel())
                .text(details.purpose())
                .text(details.source())
                .text(details.voucherNo())
                .text(standing.provenance().topic())
                .number(standing.provenance().partition())
                .number(standing.provenance().offset())
                .add();
    }

    /** Once synthetic, a year of a region is shown as such until the store is built anew. */
    private static void markSynthetic(Connection connection, Collection<LineEntry> entries) throws SQLException {
        record Marked(String region, int year) {}
        Set<Marked> marked = new HashSet<>();
        for (LineEntry entry : entries) {
            if (!entry.moved() && SYNTHETIC.equals(entry.entry().details().source())) {
                marked.add(new Marked(
                        entry.line().region().code(), entry.line().fiscalYear().year()));
            }
        }
        try (Rows drop = new Rows(connection, "DELETE FROM synthetic_year WHERE region = ? AND fiscal_year = ?");
                Rows add = new Rows(connection, "INSERT INTO synthetic_year (region, fiscal_year) VALUES (?, ?)")) {
            for (Marked one : marked) {
                drop.text(one.region()).number(one.year()).add();
                add.text(one.region()).number(one.year()).add();
            }
            drop.send();
            add.send();
        }
    }
}
