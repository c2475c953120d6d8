package budgetflow.launcher.delivery;

import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message that could not be delivered, as the deliveries that travelled in it. */
record FailedMessage(List<Delivery> deliveries) {
    /** The oldest first. */
    static List<FailedMessage> among(Collection<Delivery> all) {
        Map<String, List<Delivery>> messages = new LinkedHashMap<>();
        all.stream()
                .filter(delivery -> delivery.outcome() == DeliveryOutcome.FAILED)
                .sorted(Comparator.comparing(Delivery::plannedAt))
                .forEach(delivery -> messages.computeIfAbsent(delivery.messageId(), any -> new ArrayList<>())
                        .add(delivery));
        return messages.values().stream().map(FailedMessage::new).toList();
    }

    String line() {
        Delivery first = deliveries.get(0);
        return first.messageId() + "  " + first.key().recipient() + "  " + deliveries.size() + " 条 alerts  "
                + first.attempts() + " 次 tries  " + first.outcomeAt() + "  " + first.note();
    }
}
