package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.Remedy;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts for whoever handles them: all of {@code alerts.json}, and what is left out there. */
public final class AlertDetailsJson {
    private AlertDetailsJson() {}

    /** A list, in the order given. */
    public static String of(List<Alert> alerts) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (Alert alert : alerts) {
                write(json, alert);
            }
            json.writeEndArray();
        });
    }

    public static String of(Alert alert) {
        return JsonText.of(json -> write(json, alert));
    }

    private static void write(JsonGenerator json, Alert alert) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", alert.key().text());
        json.writeNumberField("version", alert.version());
        AlertsJson.head(json, alert);
        JsonText.field(json, "promisedOn", alert.promisedOn().orElse(null));
        figures(json, alert.last());
        json.writeArrayFieldStart("history");
        for (AlertEvent event : alert.history()) {
            json.writeStartObject();
            AlertsJson.step(json, event);
            if (event.kind().isOfData()) {
                json.writeStringField("trigger", event.trigger());
                AlertsJson.write(json, "value", event.value());
                AlertsJson.write(json, "threshold", event.threshold());
                figures(json, event);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, AlertEvent event) throws IOException {
        if (event.planned() != null) {
            json.writeNumberField("plannedFen", event.planned().fen());
        }
        write(json, event.remedy());
    }

    private static void write(JsonGenerator json, @Nullable Remedy remedy) throws IOException {
        if (remedy == null) {
            return;
        }
        json.writeObjectFieldStart("remedy");
        if (remedy instanceof Remedy.Spend spend) {
            json.writeNumberField("spendFen", spend.amount().fen());
            JsonText.field(json, "by", spend.by());
        } else if (remedy instanceof Remedy.Undo undo) {
            json.writeNumberField("undoFen", undo.amount().fen());
            json.writeStringField("entry", undo.entryId());
        } else {
            json.writeNumberField("overFen", remedy.amount().fen());
        }
        json.writeEndObject();
    }
}
