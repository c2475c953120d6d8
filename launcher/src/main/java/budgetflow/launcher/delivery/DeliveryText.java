package budgetflow.launcher.delivery;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Wording;
import budgetflow.alerts.delivery.planning.Preview;
import budgetflow.alerts.delivery.routing.Recipient;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A preview as people read it, in the times of the routing file's zone. */
final class DeliveryText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DeliveryText() {}

    static List<String> of(Preview preview, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        if (preview.sent().isEmpty()) {
            lines.add("无可投递 nothing would be sent");
        }
        for (Preview.Planned planned : preview.sent()) {
            Recipient recipient = planned.recipient();
            lines.add(planned.at().atZone(zone).format(TIME) + "  " + recipient.name() + " (" + recipient.channel()
                    + ")  " + Wording.title(planned.message()));
            for (Item item : planned.message().items()) {
                lines.add("    " + item.reason() + "  " + Wording.headline(item) + "  "
                        + item.alert().key().text());
            }
        }
        if (!preview.nobody().isEmpty()) {
            lines.add("");
            lines.add("无接收人 routed to nobody: " + preview.nobody().size());
            preview.nobody().forEach(alert -> lines.add("    " + alert.key().text()));
        }
        return lines;
    }
}
