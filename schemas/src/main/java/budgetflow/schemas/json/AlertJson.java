package budgetflow.schemas.json;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.key.LineKey;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** 预警: an alert with its history: an element of {@code alerts.json}, and the same with what is left out there. */
public final class AlertJson {
    private AlertJson() {}

    /** As it stands in {@code alerts.json}. */
    public static void write(JsonGenerator json, Alert alert) throws IOException {
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
    public static void head(JsonGenerator json, Alert alert) throws IOException {
        JsonFields.field(json, "rule", alert.key().rule());
        JsonFields.field(json, "severity", alert.severity());
        AlertSubject subject = alert.key().subject();
        json.writeStringField("lineKey", subject.line().map(LineKey::text).orElse(null));
        JsonFields.field(json, "subjectKind", subject.kind());
        json.writeStringField("subject", subject.text());
        JsonFields.field(json, "state", alert.state());
        JsonFields.field(json, "raisedOn", alert.raisedOn());
        JsonFields.field(json, "resolvedOn", alert.resolvedOn().orElse(null));
        json.writeStringField("trigger", alert.trigger());
        write(json, "value", alert.value());
        write(json, "threshold", alert.threshold());
    }

    /** One step of its history; only what people did says who, when and what they said. */
    public static void step(JsonGenerator json, AlertEvent event) throws IOException {
        JsonFields.field(json, "on", event.on());
        JsonFields.field(json, "event", event.kind());
        JsonFields.field(json, "severity", event.severity());
        Handling handling = event.handling();
        if (handling == null) {
            return;
        }
        json.writeStringField("commandId", handling.commandId());
        json.writeStringField("actor", handling.actor());
        JsonFields.field(json, "role", handling.role());
        json.writeStringField("at", handling.at().toString());
        if (handling.reason() != null) {
            JsonFields.field(json, "reason", handling.reason());
        }
        json.writeStringField("text", handling.text());
        if (handling.by() != null) {
            JsonFields.field(json, "byOn", handling.by());
        }
    }

    /** The field's name says what it holds: {@code valueFen} is money, {@code value} a percentage or a count. */
    public static void write(JsonGenerator json, String name, Measure measure) throws IOException {
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

    /** With key, version, figures and what would resolve it, for whoever handles it. */
    public static void details(JsonGenerator json, Alert alert) throws IOException {
        json.writeStartObject();
        detailFields(json, alert);
        json.writeEndObject();
    }

    /** The fields of {@link #details}, into an object that has others beside them. */
    public static void detailFields(JsonGenerator json, Alert alert) throws IOException {
        json.writeStringField("key", alert.key().text());
        json.writeNumberField("version", alert.version());
        head(json, alert);
        JsonFields.field(json, "promisedOn", alert.promisedOn().orElse(null));
        figures(json, alert.last());
        json.writeArrayFieldStart("history");
        for (AlertEvent event : alert.history()) {
            json.writeStartObject();
            step(json, event);
            if (event.kind().isOfData()) {
                json.writeStringField("trigger", event.trigger());
                write(json, "value", event.value());
                write(json, "threshold", event.threshold());
                figures(json, event);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
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
            JsonFields.field(json, "by", spend.by());
        } else if (remedy instanceof Remedy.Undo undo) {
            json.writeNumberField("undoFen", undo.amount().fen());
            json.writeStringField("entry", undo.entryId());
        } else {
            json.writeNumberField("overFen", remedy.amount().fen());
        }
        json.writeEndObject();
    }
}
