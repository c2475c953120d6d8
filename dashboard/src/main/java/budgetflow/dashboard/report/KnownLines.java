package budgetflow.dashboard.report;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.report.KnownLine;
import budgetflow.domain.report.KnownText;
import budgetflow.domain.report.ReportSelection;
import budgetflow.schemas.state.StateSerdes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;

/** 依据明细: what the lines of a selection are made of, some lines at a time. */
final class KnownLines {
    private static final int AT_A_TIME = 200;
    private static final String NO_TOPIC = "";
    private static final StoreRows.Condition ANY = new StoreRows.Condition("1 = 1", List.of());

    private final StoreRows rows;
    private final ReportSelection selection;
    private final LocalDate asOf;

    KnownLines(Connection connection, ReportSelection selection, LocalDate asOf) {
        this.rows = new StoreRows(connection);
        this.selection = selection;
        this.asOf = asOf;
    }

    /** By line key; those of the two years before are there, too. */
    void write(Appendable out) throws SQLException, IOException {
        List<LineKey> keys = rows.keys(StoreRows.of(selection, StoreFeeds.years(selection), "l"));
        for (int from = 0; from < keys.size(); from += AT_A_TIME) {
            List<LineKey> some = keys.subList(from, Math.min(keys.size(), from + AT_A_TIME));
            List<String> texts = some.stream().map(LineKey::text).toList();
            Map<LineKey, List<Entry>> entries = entries(texts);
            Map<LineKey, LineExecution> lines = lines(texts);
            for (LineKey key : some) {
                LineExecution line = lines.get(key);
                if (line != null) {
                    KnownText.write(KnownLine.of(line, entries.getOrDefault(key, List.of()), asOf), out);
                }
            }
        }
    }

    private Map<LineKey, LineExecution> lines(List<String> keys) throws SQLException {
        Map<LineKey, LineExecution> lines = new HashMap<>();
        try (Deserializer<LineExecution> format = StateSerdes.lineExecution().deserializer()) {
            rows.each(
                    "SELECT e.execution FROM line l JOIN line_execution e ON e.line_id = l.line_id",
                    ANY.andIn("l.line_key", keys),
                    "",
                    row -> {
                        LineExecution line = format.deserialize(NO_TOPIC, row.getBytes(1));
                        lines.put(line.key(), line);
                    });
        }
        return lines;
    }

    private Map<LineKey, List<Entry>> entries(List<String> keys) throws SQLException {
        Map<LineKey, List<Entry>> entries = new HashMap<>();
        rows.each(StoredEntries.SELECT, ANY.andIn("l.line_key", keys).and("v.paid_on <= ?", asOf), "", row -> {
            Entry entry = StoredEntries.read(row).entry();
            entries.computeIfAbsent(entry.line(), key -> new ArrayList<>()).add(entry);
        });
        return entries;
    }
}
