package budgetflow.launcher.results;

import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.QuarterFigures;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Percentage;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every line's figures by quarter, month and milestone, in the order of the line keys. */
final class ExecutionsJson {
    private ExecutionsJson() {}

    static JsonBody of(Collection<LineExecution> lines, LocalDate closedOn, JudgingDays judgingDays) {
        return json -> {
            json.writeStartArray();
            for (LineExecution line : ordered(lines)) {
                write(json, line, closedOn, judgingDays);
            }
            json.writeEndArray();
        };
    }

    static List<LineExecution> ordered(Collection<LineExecution> lines) {
        return lines.stream().sorted(Comparator.comparing(LineExecution::key)).toList();
    }

    private static void write(JsonGenerator json, LineExecution line, LocalDate closedOn, JudgingDays judgingDays)
            throws IOException {
        Optional<LineAttributes> attributes = line.budget().attributes();
        json.writeStartObject();
        json.writeStringField("lineKey", line.key().text());
        json.writeStringField(
                "lineName", attributes.map(LineAttributes::lineName).orElse(null));
        json.writeStringField("unitCode", line.key().unit().code());
        JsonText.field(json, "lineKind", attributes.map(LineAttributes::kind).orElse(null));
        json.writeNumberField("originalFen", line.budget().original().fen());
        json.writeNumberField("adjustedFen", line.adjustedOn(closedOn).fen());
        json.writeNumberField("grossFen", line.ledger().gross().fen());
        json.writeNumberField("refundsFen", line.ledger().refunds().fen());
        json.writeNumberField("netFen", line.ledger().net().fen());
        JsonText.rate(json, "rate", line.rateOn(closedOn));
        json.writeArrayFieldStart("quarters");
        for (QuarterFigures quarter : line.quarters()) {
            write(json, quarter);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("months");
        for (Money month : line.months()) {
            json.writeNumber(month.fen());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("milestones");
        for (MilestoneFigures milestone : line.milestonesOn(closedOn, judgingDays)) {
            write(json, milestone);
        }
        json.writeEndArray();
        JsonText.field(json, "status", line.statusOn(closedOn));
        json.writeNumberField("entries", line.ledger().entries());
        JsonText.field(json, "lastPaidOn", line.ledger().lastPaidOn().orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, QuarterFigures quarter) throws IOException {
        json.writeStartObject();
        json.writeNumberField("quarter", quarter.quarter());
        json.writeNumberField("netFen", quarter.net().fen());
        json.writeNumberField("cumulativeFen", quarter.cumulative().fen());
        json.writeNumberField("adjustedFen", quarter.adjusted().fen());
        JsonText.rate(json, "rate", quarter.rate());
        json.writeStringField("planFloor", new Ratio(quarter.floor().tenThousandths(), Percentage.WHOLE).asRate());
        json.writeStringField("planPace", quarter.pace().asRate());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MilestoneFigures milestone) throws IOException {
        json.writeStartObject();
        JsonText.field(json, "dueOn", milestone.milestone().dueOn());
        json.writeStringField("plannedPercent", milestone.milestone().percent().text());
        json.writeNumberField("plannedFen", milestone.planned().fen());
        json.writeNumberField("executedFen", milestone.executed().fen());
        JsonText.percent(json, "executedPercent", milestone.executedShare());
        JsonText.field(json, "verdict", milestone.verdict());
        json.writeEndObject();
    }
}
