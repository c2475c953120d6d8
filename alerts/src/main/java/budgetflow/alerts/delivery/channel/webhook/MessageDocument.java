package budgetflow.alerts.delivery.channel.webhook;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.Wording;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.Measure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as JSON: amounts in whole fen, dates and instants as ISO 8601 has them. */
final class MessageDocument {
    private MessageDocument() {}

    static Map<String, Object> of(Message message) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", message.isTest() ? "budget.alerts.test" : "budget.alerts");
        document.put("id", message.id());
        document.put("timestamp", message.plannedAt().toString());
        document.put("recipient", message.recipient());
        document.put("title", Wording.title(message));
        List<Map<String, Object>> alerts =
                message.items().stream().map(MessageDocument::of).toList();
        document.put("alerts", alerts);
        return document;
    }

    private static Map<String, Object> of(Item item) {
        Alert alert = item.alert();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", alert.key().text());
        document.put("rule", alert.key().rule().name());
        document.put("ruleName", alert.key().rule().zh());
        document.put("severity", alert.severity().name());
        document.put("state", alert.state().name());
        document.put("reason", item.reason().name());
        document.put("region", alert.key().subject().region().code());
        document.put("fiscalYear", alert.key().subject().fiscalYear().toString());
        document.put("department", item.names().department());
        document.put("unit", item.names().unit());
        document.put("subject", item.names().subject());
        document.put("raisedOn", alert.raisedOn().toString());
        document.put("changedOn", alert.changedOn().toString());
        document.put("trigger", alert.trigger());
        put(document, "value", alert.value());
        put(document, "threshold", alert.threshold());
        document.put("text", Wording.headline(item));
        document.put("facts", Wording.facts(item));
        document.put("acknowledgeUrl", item.link().map(URI::toString).orElse(null));
        return document;
    }

    /** The name says what it holds: {@code valueFen} is money, {@code value} a percentage or a count. */
    private static void put(Map<String, Object> document, String name, Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            document.put(name + "Fen", amount.money().fen());
        } else if (measure instanceof Measure.Share share) {
            document.put(name, share.percent());
        } else if (measure instanceof Measure.Count count) {
            document.put(name, Long.toString(count.count()));
        }
    }
}
