package budgetflow.dashboard.store;

import budgetflow.domain.alert.Alert;
import budgetflow.schemas.state.StateSerdes;
import org.apache.kafka.common.serialization.Serde;

/** Whole alerts, as the store keeps them. */
public final class StoredAlerts {
    private static final Serde<Alert> FORMAT = StateSerdes.alert();
    private static final String NO_TOPIC = "";

    private StoredAlerts() {}

    static byte[] bytes(Alert alert) {
        return FORMAT.serializer().serialize(NO_TOPIC, alert);
    }

    /** What {@code alert.alert} holds. */
    public static Alert read(byte[] bytes) {
        return FORMAT.deserializer().deserialize(NO_TOPIC, bytes);
    }
}
