package budgetflow.launcher.system;

import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Holds what the read store says of every line against {@code executions.json}, to the fen. */
final class StoreParity {
    private final List<String> differences = new ArrayList<>();

    private StoreParity() {}

    /** What differs, line by line; empty where both say the same. */
    static List<String> differences(Path executions, ReadStore store) throws IOException {
        Map<String, JsonNode> written = new TreeMap<>();
        new ObjectMapper()
                .readTree(executions.toFile())
                .forEach(line -> written.put(line.get("lineKey").asText(), line));
        StoreParity parity = new StoreParity();
        Map<String, LineRow> shown = new TreeMap<>();
        Map<String, LineExecution> whole = new TreeMap<>();
        for (FiscalYear year : store.overviews().years(Scope.everything())) {
            View view = View.latest(Scope.everything(), year);
            store.lines()
                    .each(
                            view,
                            LineFilter.ALL,
                            LineOrder.BY_KEY,
                            row -> shown.put(row.key().text(), row));
            store.lines()
                    .executions(
                            view, LineFilter.ALL, line -> whole.put(line.key().text(), line));
        }
        parity.same("lines", written.keySet().toString(), shown.keySet().toString());
        shown.keySet().retainAll(written.keySet());
        shown.forEach((key, row) -> parity.compare(key, written.get(key), row, whole.get(key)));
        return parity.differences;
    }

    private void compare(String key, JsonNode line, LineRow row, LineExecution whole) {
        Figures figures = row.figures();
        same(key + " name", line.get("lineName").asText(null), row.name());
        same(key + " status", line.get("status").asText(), row.status().name());
        same(key + " lastPaidOn", line.get("lastPaidOn").asText(null), text(row.lastPaidOn()));
        same(key + " entries", line.get("entries").asLong(), figures.entries());
        money(key, line, "originalFen", figures.original());
        money(key, line, "adjustedFen", figures.adjusted());
        money(key, line, "grossFen", figures.gross());
        money(key, line, "refundsFen", figures.refunds());
        money(key, line, "netFen", figures.net());
        same(
                key + " rate",
                line.get("rate").asText(null),
                figures.rate().map(rate -> rate.asRate()).orElse(null));
        for (int month = 0; month < whole.months().size(); month++) {
            long fen = whole.months().get(month).fen();
            same(key + " month " + month, line.get("months").get(month).asLong(), fen);
        }
    }

    private void money(String key, JsonNode line, String field, Money money) {
        same(key + " " + field, line.get(field).asLong(), money.fen());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private void same(String what, Object written, Object shown) {
        if (!Objects.equals(written, shown)) {
            differences.add(what + ": written " + written + ", shown " + shown);
        }
    }
}
