package budgetflow.schemas.json;

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
import java.util.Optional;

/** 执行数: one line's figures by quarter, month and milestone: an element of {@code executions.json}. */
public final class ExecutionJson {
    private ExecutionJson() {}

    /** {@code closedOn} is the day the figures are held against budget and plan of, and verdicts are taken up to. */
    public static void write(JsonGenerator json, LineExecution line, LocalDate closedOn, JudgingDays judgingDays)
            throws IOException {
        Optional<LineAttributes> attributes = line.budget().attributes();
        json.writeStartObject();
        json.writeStringField("lineKey", line.key().text());
        json.writeStringField(
                "lineName", attributes.map(LineAttributes::lineName).orElse(null));
        json.writeStringField("unitCode", line.key().unit().code());
        JsonFields.field(json, "lineKind", attributes.map(LineAttributes::kind).orElse(null));
        json.writeNumberField("originalFen", line.budget().original().fen());
        json.writeNumberField("adjustedFen", line.adjustedOn(closedOn).fen());
        json.writeNumberField("grossFen", line.ledger().gross().fen());
        json.writeNumberField("refundsFen", line.ledger().refunds().fen());
        json.writeNumberField("netFen", line.ledger().net().fen());
        JsonFields.rate(json, "rate", line.rateOn(closedOn));
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
        JsonFields.field(json, "status", line.statusOn(closedOn));
        json.writeNumberField("entries", line.ledger().entries());
        JsonFields.field(json, "lastPaidOn", line.ledger().lastPaidOn().orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, QuarterFigures quarter) throws IOException {
        json.writeStartObject();
        json.writeNumberField("quarter", quarter.quarter());
        json.writeNumberField("netFen", quarter.net().fen());
        json.writeNumberField("cumulativeFen", quarter.cumulative().fen());
        json.writeNumberField("adjustedFen", quarter.adjusted().fen());
        JsonFields.rate(json, "rate", quarter.rate());
        json.writeStringField("planFloor", new Ratio(quarter.floor().tenThousandths(), Percentage.WHOLE).asRate());
        json.writeStringField("planPace", quarter.pace().asRate());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MilestoneFigures milestone) throws IOException {
        json.writeStartObject();
        JsonFields.field(json, "dueOn", milestone.milestone().dueOn());
        json.writeStringField("plannedPercent", milestone.milestone().percent().text());
        json.writeNumberField("plannedFen", milestone.planned().fen());
        json.writeNumberField("executedFen", milestone.executed().fen());
        JsonFields.percent(json, "executedPercent", milestone.executedShare());
        JsonFields.field(json, "verdict", milestone.verdict());
        json.writeEndObject();
    }
}
