package budgetflow.launcher.system;

import budgetflow.domain.history.Reckoned;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The result files of a folder, read back from their JSON. */
record WrittenResults(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PERCENT_DECIMALS = 4;
    private static final int FRACTION_DECIMALS = 6;

    JsonNode json(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    JsonNode summary() throws IOException {
        return json("summary.json");
    }

    /** Every line's figures. What a file does not hold, the adjusted budget on a due date, is 0. */
    List<Reckoned> executions() throws IOException {
        List<Reckoned> lines = new ArrayList<>();
        json("executions.json").forEach(line -> lines.add(reckoned(line)));
        return lines;
    }

    /** {@code milestones.json} by line key and due date, with a blank between. */
    Map<String, JsonNode> milestones() throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        json("milestones.json")
                .forEach(row -> rows.put(
                        row.get("lineKey").asText() + " " + row.get("dueOn").asText(), row));
        return rows;
    }

    /** {@code alerts.json} by subject (of a line its key) and rule, with a blank between. */
    Map<String, JsonNode> alerts() throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        json("alerts.json")
                .forEach(row -> rows.put(
                        row.get("subject").asText() + " " + row.get("rule").asText(), row));
        return rows;
    }

    /** A text, null where the file says null. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.required(field);
        return value.isNull() ? null : value.asText();
    }

    private static Reckoned reckoned(JsonNode line) {
        List<Reckoned.Quarter> quarters = new ArrayList<>();
        line.required("quarters").forEach(quarter -> quarters.add(quarter(quarter)));
        List<Long> months = new ArrayList<>();
        line.required("months").forEach(month -> months.add(month.longValue()));
        List<Reckoned.Due> milestones = new ArrayList<>();
        line.required("milestones").forEach(due -> milestones.add(due(due)));
        String last = text(line, "lastPaidOn");
        return new Reckoned(
                line.required("lineKey").asText(),
                line.required("originalFen").longValue(),
                line.required("adjustedFen").longValue(),
                line.required("grossFen").longValue(),
                line.required("refundsFen").longValue(),
                line.required("netFen").longValue(),
                line.required("entries").intValue(),
                last == null ? null : LocalDate.parse(last),
                quarters,
                months,
                milestones,
                line.required("status").asText());
    }

    private static Reckoned.Quarter quarter(JsonNode quarter) {
        return new Reckoned.Quarter(
                quarter.required("netFen").longValue(),
                quarter.required("cumulativeFen").longValue(),
                quarter.required("adjustedFen").longValue(),
                text(quarter, "rate"),
                scaled(quarter.required("planFloor").asText(), FRACTION_DECIMALS),
                quarter.required("planPace").asText());
    }

    private static Reckoned.Due due(JsonNode due) {
        return new Reckoned.Due(
                LocalDate.parse(due.required("dueOn").asText()),
                scaled(due.required("plannedPercent").asText(), PERCENT_DECIMALS),
                0,
                due.required("plannedFen").longValue(),
                due.required("executedFen").longValue(),
                text(due, "verdict"));
    }

    private static int scaled(String decimal, int places) {
        return new BigDecimal(decimal).movePointRight(places).intValueExact();
    }
}
