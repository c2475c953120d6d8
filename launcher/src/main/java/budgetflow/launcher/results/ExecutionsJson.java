package budgetflow.launcher.results;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.schemas.json.ExecutionJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every line's figures by quarter, month and milestone, in the order of the line keys. */
final class ExecutionsJson {
    private ExecutionsJson() {}

    static JsonBody of(Collection<LineExecution> lines, LocalDate closedOn, JudgingDays judgingDays) {
        return json -> {
            json.writeStartArray();
            for (LineExecution line : ordered(lines)) {
                ExecutionJson.write(json, line, closedOn, judgingDays);
            }
            json.writeEndArray();
        };
    }

    static List<LineExecution> ordered(Collection<LineExecution> lines) {
        return lines.stream().sorted(Comparator.comparing(LineExecution::key)).toList();
    }
}
