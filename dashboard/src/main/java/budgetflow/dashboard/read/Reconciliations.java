package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.ControlPlace;
import budgetflow.dashboard.year.YearReconciliations;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Ours against theirs. */
public final class Reconciliations {
    static final String SELECT = "SELECT r.reconciliation_key, r.our_count, r.our_fen, r.their_count,"
            + " r.their_fen FROM reconciliation r";

    private static final int AT_A_TIME = 2000;

    private final Store store;

    public Reconciliations(Store store) {
        this.store = store;
    }

    /** Of days up to the day asked; differing ones first, the latest day before. */
    public Page<Reconciliation> page(View view, ReconciliationFilter filter, PageRequest request) {
        return store.read(connection -> {
            YearReconciliations.Keys keys = store.years()
                    .reconciliations(connection, view.year())
                    .keys(
                            place -> sees(view.scope(), filter, place),
                            view.asOf().day(),
                            filter.differing(),
                            request.offset(),
                            request.size());
            return new Page<>(rows(connection, keys.keys()), keys.total(), request);
        });
    }

    /** All of them in the same order, one after the other with flat memory; for exports. */
    public void each(View view, ReconciliationFilter filter, Consumer<Reconciliation> taker) {
        store.read(connection -> {
            YearReconciliations all = store.years().reconciliations(connection, view.year());
            long done = 0;
            List<String> keys;
            do {
                keys = all.keys(
                                place -> sees(view.scope(), filter, place),
                                view.asOf().day(),
                                filter.differing(),
                                done,
                                AT_A_TIME)
                        .keys();
                rows(connection, keys).forEach(taker);
                done += keys.size();
            } while (keys.size() == AT_A_TIME);
            return done;
        });
    }

    static boolean sees(Scope scope, ReconciliationFilter filter, ControlPlace place) {
        return (scope.all() || Which.isWithin(scope, place.region(), place.department()))
                && (filter.region() == null || filter.region().equals(place.region()))
                && (filter.unit() == null || filter.unit().equals(place.unit()))
                && (filter.source() == null || filter.source().equals(place.source()));
    }

    /** Some that were found, in the order of their keys given. */
    static List<Reconciliation> rows(Connection connection, List<String> keys) throws SQLException {
        Map<String, Reconciliation> found = new HashMap<>();
        if (!keys.isEmpty()) {
            try (PreparedStatement statement = new Conditions()
                            .inTexts("r.reconciliation_key", keys)
                            .prepare(connection, SELECT, "");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), reconciliation(rows));
                }
            }
        }
        return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
    }

    static Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                ReconciliationKey.of(row.getString(1)),
                new Counted(row.getLong(2), new Money(row.getLong(3))),
                new Counted(row.getLong(4), new Money(row.getLong(5))));
    }
}
