package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ours against theirs. */
public final class Reconciliations {
    static final String SELECT = "SELECT r.reconciliation_key, r.our_count, r.our_fen, r.their_count,"
            + " r.their_fen FROM reconciliation r";

    private static final String ORDER = " ORDER BY r.agrees, r.paid_on DESC, r.reconciliation_key";

    private final Store store;

    public Reconciliations(Store store) {
        this.store = store;
    }

    /** Of days up to the day asked; differing ones first, the latest day before. */
    public Page<Reconciliation> page(View view, ReconciliationFilter filter, PageRequest request) {
        return store.read(connection -> {
            Conditions conditions = conditions(view, filter);
            List<Reconciliation> found = new ArrayList<>();
            try (PreparedStatement statement = conditions.prepare(
                            connection,
                            SELECT,
                            ORDER + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                            request.offset(),
                            request.size());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reconciliation(rows));
                }
            }
            try (PreparedStatement statement =
                            conditions.prepare(connection, "SELECT COUNT(*) FROM reconciliation r", "");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Page<>(found, row.getLong(1), request);
            }
        });
    }

    /** All of them in the same order, one after the other with flat memory; for exports. */
    public void each(View view, ReconciliationFilter filter, Consumer<Reconciliation> taker) {
        store.read(connection -> {
            try (PreparedStatement statement = conditions(view, filter).prepare(connection, SELECT, ORDER)) {
                statement.setFetchSize(Streamed.ROWS);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(reconciliation(rows));
                    }
                }
            }
            return true;
        });
    }

    static Conditions conditions(View view, ReconciliationFilter filter) {
        Conditions conditions = new Conditions()
                .and("r.fiscal_year = ?", view.year().year())
                .within(view.scope(), "r")
                .equal("r.region", filter.region())
                .equal("r.unit_code", filter.unit())
                .equal("r.source", filter.source());
        LocalDate day = view.asOf().day();
        if (day != null) {
            conditions.and("r.paid_on <= ?", day);
        }
        return filter.differing() ? conditions.and("NOT r.agrees") : conditions;
    }

    static Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                ReconciliationKey.of(row.getString(1)),
                new Counted(row.getLong(2), new Money(row.getLong(3))),
                new Counted(row.getLong(4), new Money(row.getLong(5))));
    }
}
