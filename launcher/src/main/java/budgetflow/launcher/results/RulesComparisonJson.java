package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.backtest.AlertTally;
import budgetflow.domain.alert.backtest.RulesComparison;
import budgetflow.schemas.json.AlertJson;
import budgetflow.schemas.json.JsonFields;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Two sets of rules on the same history: figures for each rule, and every alert that is not the same under both. */
final class RulesComparisonJson {
    private RulesComparisonJson() {}

    /** {@code presentRules} is null for the built-in ones. */
    static JsonBody of(RulesComparison comparison, @Nullable Path presentRules, Path otherRules) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("presentRules", presentRules == null ? null : presentRules.toString());
            json.writeStringField("otherRules", otherRules.toString());
            JsonFields.field(json, "closedOn", comparison.closedOn());
            json.writeArrayFieldStart("rules");
            for (RulesComparison.OfRule rule : comparison.rules()) {
                json.writeStartObject();
                JsonFields.field(json, "rule", rule.rule());
                write(json, "present", rule.present());
                write(json, "other", rule.other());
                json.writeEndObject();
            }
            json.writeEndArray();
            write(json, "present", comparison.present());
            write(json, "other", comparison.other());
            json.writeArrayFieldStart("changed");
            for (RulesComparison.Changed changed : comparison.changed()) {
                json.writeStartObject();
                JsonFields.field(json, "rule", changed.key().rule());
                json.writeStringField("subject", changed.key().subject().text());
                write(json, "present", changed.present());
                write(json, "other", changed.other());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    private static void write(JsonGenerator json, String name, AlertTally tally) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("alerts", tally.alerts());
        json.writeNumberField("raised", tally.raised());
        json.writeNumberField("resolved", tally.resolved());
        json.writeNumberField("open", tally.open());
        json.writeNumberField("daysOpen", tally.daysOpen());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Alert alert) throws IOException {
        if (alert == null) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            AlertJson.write(json, alert);
        }
    }
}
