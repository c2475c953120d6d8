package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.history.Reckoned;
import budgetflow.domain.key.LineKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a report, read back from its files, say what {@code executions.json} beside them says. */
final class AssertReports {
    private static final String TOTAL = "total";

    private AssertReports() {}

    static void sayWhatTheResultsSay(WrittenResults results, int year, LocalDate asOf) throws IOException {
        String folder = "report/report-" + year + "-as-of-" + asOf + "-v1/";
        Map<String, JsonNode> left = rows(results.json(folder + "table-08-carry-over.json"));
        Map<String, JsonNode> projects = rows(results.json(folder + "table-05-projects.json"));
        long net = 0;
        int lines = 0;
        for (Reckoned line : results.executions()) {
            if (LineKey.of(line.line()).fiscalYear().year() != year) {
                continue;
            }
            JsonNode row = left.get(line.line());
            assertThat(row.get("net").longValue()).as(line.line()).isEqualTo(line.net());
            assertThat(row.get("carried_over").longValue()
                            + row.get("provided").longValue()
                            - row.get("taken_back").longValue())
                    .as(line.line())
                    .isEqualTo(line.adjusted());
            JsonNode project = projects.get(line.line());
            if (project != null) {
                assertThat(project.get("original").longValue()).isEqualTo(line.original());
                assertThat(project.get("adjusted").longValue()).isEqualTo(line.adjusted());
                assertThat(project.get("gross").longValue()).isEqualTo(line.gross());
                assertThat(project.get("refunds").longValue()).isEqualTo(line.refunds());
            }
            net += line.net();
            lines++;
        }
        assertThat(lines).isPositive();
        assertThat(left.get(TOTAL).get("net").longValue()).isEqualTo(net);
        assertThat(left.keySet().stream().filter(key -> key.split("/").length == 4))
                .hasSize(lines);
    }

    private static Map<String, JsonNode> rows(JsonNode table) {
        Map<String, JsonNode> rows = new TreeMap<>();
        table.required("rows").forEach(row -> rows.put(row.get("key").asText(), row.get("cells")));
        return rows;
    }
}
