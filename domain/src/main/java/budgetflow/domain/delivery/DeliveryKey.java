package budgetflow.domain.delivery;

import budgetflow.domain.alert.AlertKey;
import java.util.Comparator;

/**
 * 投递键: one alert and one recipient; as text {@code R02/130281/2024/473001/…>社保科}.
 *
 * @param recipient as the routing file calls them
 */
public record DeliveryKey(AlertKey alert, String recipient) implements Comparable<DeliveryKey> {
    private static final Comparator<DeliveryKey> ORDER =
            Comparator.comparing(DeliveryKey::alert).thenComparing(DeliveryKey::recipient);

    public DeliveryKey {
        if (recipient.isBlank()) {
            throw new IllegalArgumentException("a delivery needs a recipient: " + alert);
        }
    }

    public String text() {
        return alert.text() + ">" + recipient;
    }

    @Override
    public int compareTo(DeliveryKey other) {
        return ORDER.compare(this, other);
    }
}
