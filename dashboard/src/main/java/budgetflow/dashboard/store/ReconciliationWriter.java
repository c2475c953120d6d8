package budgetflow.dashboard.store;

import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Writes reconciliations, in place of what was there of them. */
final class ReconciliationWriter {
    private static final String INSERT = "INSERT INTO reconciliation (reconciliation_key, region, fiscal_year, source,"
            + " unit_code, department_code, paid_on, our_count, our_fen, their_count, their_fen, agrees, change_no)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ReconciliationWriter() {}

    static void write(Connection connection, Collection<Reconciliation> reconciliations, long changeNo)
            throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM reconciliation WHERE reconciliation_key = ?");
                Rows add = new Rows(connection, INSERT)) {
            for (Reconciliation one : reconciliations) {
                drop.text(one.key().text()).add();
            }
            drop.send();
            for (Reconciliation one : reconciliations) {
                add(add, one.key(), one, changeNo);
            }
            add.send();
        }
    }

    private static void add(Rows rows, ReconciliationKey key, Reconciliation one, long changeNo) throws SQLException {
        rows.text(key.text())
                .text(key.region().code())
                .number(key.fiscalYear().year())
                .text(key.source())
                .text(key.unit().code())
                .text(DepartmentCode.of(key.unit()))
                .day(key.day())
                .number(one.ours().count())
                .number(one.ours().amount().fen())
                .number(one.theirs().count())
                .number(one.theirs().amount().fen())
                .flag(one.agrees())
                .number(changeNo)
                .add();
    }
}
