package budgetflow.alerts.delivery.planning;

import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** 现状: all alerts, what their subjects are called, and what people were told. Used by one thread at a time. */
public final class Situation {
    private final Map<AlertKey, Seen> alerts = new TreeMap<>();
    private final Map<AlertKey, Map<String, Delivery>> deliveries = new HashMap<>();
    private final Directory directory = new Directory();

    public Directory directory() {
        return directory;
    }

    public void put(Seen seen) {
        alerts.put(seen.alert().key(), seen);
    }

    /** Applies what is newer than what is known; the rest has been overtaken. */
    public void put(Delivery delivery) {
        DeliveryKey key = delivery.key();
        deliveries
                .computeIfAbsent(key.alert(), any -> new TreeMap<>())
                .merge(
                        key.recipient(),
                        delivery,
                        (known, other) -> other.sequence() > known.sequence() ? other : known);
    }

    /** By key. */
    public Collection<Seen> alerts() {
        return alerts.values();
    }

    public Optional<Seen> alert(AlertKey key) {
        return Optional.ofNullable(alerts.get(key));
    }

    public Optional<Delivery> delivery(AlertKey alert, String recipient) {
        return Optional.ofNullable(deliveriesOf(alert).get(recipient));
    }

    /** What each recipient was told last about one alert, by recipient. */
    public Map<String, Delivery> deliveriesOf(AlertKey alert) {
        return deliveries.getOrDefault(alert, Map.of());
    }

    /** By alert, then recipient. */
    public List<Delivery> deliveries() {
        return deliveries.values().stream()
                .flatMap(ofAlert -> ofAlert.values().stream())
                .sorted(java.util.Comparator.comparing(Delivery::key))
                .toList();
    }
}
