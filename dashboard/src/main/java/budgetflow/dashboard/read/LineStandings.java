package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.LineFigures;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.precheck.LineStanding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines with all their entries, for whoever wants to know what one more would do. */
public final class LineStandings {
    private final Store store;

    public LineStandings(Store store) {
        this.store = store;
    }

    /** The day up to which a year is known: the last closed one, before any is closed that of the last payment. */
    public LocalDate knownUpTo(FiscalYear year) {
        return store.readAsOf(year, null, (connection, figures) -> figures.heldOn());
    }

    /** A line as it is now; empty where there is none in the scope. */
    public Optional<LineStanding> of(Scope scope, LineKey key) {
        View view = View.latest(scope, key.fiscalYear());
        return store.readAsOf(key.fiscalYear(), null, (connection, figures) -> {
            Optional<LineFigures> line = Lines.find(figures, view, key);
            if (line.isEmpty()) {
                return Optional.<LineStanding>empty();
            }
            int id = line.get().line().id();
            List<LineExecution> execution = new ArrayList<>();
            new LineRows(connection, view).executions(List.of(line.get()), execution::add);
            Map<Boolean, List<Entry>> inYear = entries(connection, key, Vouchers.of(id, view.asOf())).stream()
                    .collect(Collectors.partitioningBy(entry -> key.fiscalYear().contains(entry.paidOn())));
            return Optional.of(new LineStanding(
                    execution.get(0),
                    Verdicts.of(connection, key, id, view.asOf()),
                    inYear.getOrDefault(true, List.of()),
                    inYear.getOrDefault(false, List.of())));
        });
    }

    /** The effective entry of that id on a line; empty where there is none there. */
    public Optional<Entry> entry(LineKey key, String entryId) {
        return store.read(connection -> {
            Conditions one = new Conditions()
                    .and("v.line_id = (SELECT l.line_id FROM line l WHERE l.line_key = ?)", key.text())
                    .and("v.entry_id = ?", entryId);
            return entries(connection, key, one).stream().findFirst();
        });
    }

    private static List<Entry> entries(Connection connection, LineKey key, Conditions conditions) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(connection, Vouchers.SELECT, "");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(Vouchers.entry(key, rows).entry());
            }
        }
        return entries;
    }
}
