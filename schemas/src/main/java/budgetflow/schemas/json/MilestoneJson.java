package budgetflow.schemas.json;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.key.LineKey;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** 计划节点: what was reported of a milestone beside what is known now: an element of {@code milestones.json}. */
public final class MilestoneJson {
    private MilestoneJson() {}

    /** Not reported yet where {@code asReported} is null. */
    public static void write(
            JsonGenerator json, LineKey line, @Nullable AsReported asReported, MilestoneFigures restated)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("lineKey", line.text());
        JsonFields.field(json, "dueOn", restated.milestone().dueOn());
        json.writeStringField("plannedPercent", restated.milestone().percent().text());
        if (asReported == null) {
            json.writeNullField("asReported");
        } else {
            json.writeObjectFieldStart("asReported");
            json.writeNumberField("executedFen", asReported.executed().fen());
            JsonFields.percent(json, "percent", asReported.share());
            JsonFields.field(json, "verdict", asReported.verdict());
            JsonFields.field(json, "decidedOn", asReported.decidedOn());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("restated");
        json.writeNumberField("executedFen", restated.executed().fen());
        JsonFields.percent(json, "percent", restated.executedShare());
        JsonFields.field(json, "verdict", restated.verdict());
        json.writeEndObject();
        json.writeEndObject();
    }
}
