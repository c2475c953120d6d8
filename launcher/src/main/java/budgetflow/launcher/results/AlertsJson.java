package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.key.LineKey;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every alert that was raised, with its history; by subject, then rule. */
final class AlertsJson {
    private AlertsJson() {}

    static JsonBody of(Collection<Alert> alerts) {
        List<Alert> ordered =
                alerts.stream().sorted(Comparator.comparing(Alert::key)).toList();
        return json -> {
            json.writeStartArray();
            for (Alert alert : ordered) {
                write(json, alert);
            }
            json.writeEndArray();
        };
    }

    static void write(JsonGenerator json, Alert alert) throws IOException {
        json.writeStartObject();
        head(json, alert);
        json.writeArrayFieldStart("history");
        for (AlertEvent event : alert.history()) {
            json.writeStartObject();
            step(json, event);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What an alert is now, as every file and command of ours calls it. */
    static void head(JsonGenerator json, Alert alert) throws IOException {
        JsonText.field(json, "rule", alert.key().rule());
        JsonText.field(json, "severity", alert.severity());
        AlertSubject subject = alert.key().subject();
        json.writeStringField("lineKey", subject.line().map(LineKey::text).orElse(null));
        JsonText.field(json, "subjectKind", subject.kind());
        json.writeStringField("subject", subject.text());
        JsonText.field(json, "state", alert.state());
        JsonText.field(json, "raisedOn", alert.raisedOn());
        JsonText.field(json, "resolvedOn", alert.resolvedOn().orElse(null));
        json.writeStringField("trigger", alert.trigger());
        write(json, "value", alert.value());
        write(json, "threshold", alert.threshold());
    }

    /** One step of its history; only what people did says who, when and what they said. */
    static void step(JsonGenerator json, AlertEvent event) throws IOException {
        JsonText.field(json, "on", event.on());
        JsonText.field(json, "event", event.kind());
        JsonText.field(json, "severity", event.severity());
        Handling handling = event.handling();
        if (handling == null) {
            return;
        }
        json.writeStringField("commandId", handling.commandId());
        json.writeStringField("actor", handling.actor());
        JsonText.field(json, "role", handling.role());
        json.writeStringField("at", handling.at().toString());
        if (handling.reason() != null) {
            JsonText.field(json, "reason", handling.reason());
        }
        json.writeStringField("text", handling.text());
        if (handling.by() != null) {
            JsonText.field(json, "byOn", handling.by());
        }
    }

    /** The field's name says what it holds: {@code valueFen} is money, {@code value} a percentage or a count. */
    static void write(JsonGenerator json, String name, Measure measure) throws IOException {
        if (measure instanceof Measure.Amount amount) {
            json.writeNumberField(name + "Fen", amount.money().fen());
        } else if (measure instanceof Measure.Share share) {
            json.writeStringField(name, share.percent());
        } else if (measure instanceof Measure.Count count) {
            json.writeStringField(name, Long.toString(count.count()));
        } else {
            throw new IllegalStateException("no JSON for " + measure);
        }
    }
}
