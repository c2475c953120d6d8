package budgetflow.launcher.results;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Wording;
import budgetflow.alerts.delivery.planning.Preview;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.delivery.Delivery;
import budgetflow.schemas.json.JsonFields;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Deliveries, planned and failed, as JSON text. */
public final class DeliveriesJson {
    private DeliveriesJson() {}

    /** {@code {sent: [{at, recipient, channel, title, alerts: [{key, reason, severity, department}]}], nobody: [key]}}. */
    public static String of(Preview preview, ZoneId zone) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("sent");
            for (Preview.Planned planned : preview.sent()) {
                write(json, planned, zone);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("nobody");
            for (Alert alert : preview.nobody()) {
                json.writeString(alert.key().text());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** {@code [{messageId, recipient, attempts, lastAt, note, alerts: [key]}]}, one for each message. */
    public static String failed(List<List<Delivery>> messages) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (List<Delivery> message : messages) {
                Delivery first = message.get(0);
                json.writeStartObject();
                json.writeStringField("messageId", first.messageId());
                json.writeStringField("recipient", first.key().recipient());
                json.writeNumberField("attempts", first.attempts());
                json.writeStringField("lastAt", first.outcomeAt().toString());
                json.writeStringField("note", first.note());
                json.writeArrayFieldStart("alerts");
                for (Delivery delivery : message) {
                    json.writeString(delivery.key().alert().text());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Preview.Planned planned, ZoneId zone) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", planned.at().atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        json.writeStringField("recipient", planned.recipient().name());
        json.writeStringField("channel", planned.recipient().channel());
        json.writeStringField("title", Wording.title(planned.message()));
        json.writeArrayFieldStart("alerts");
        for (Item item : planned.message().items()) {
            json.writeStartObject();
            json.writeStringField("key", item.alert().key().text());
            JsonFields.field(json, "reason", item.reason());
            JsonFields.field(json, "severity", item.alert().severity());
            json.writeStringField("department", item.names().department());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
