package budgetflow.schemas.wire;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses records that are too large before they are decoded: a broker limits compressed batches, and what they unpack to
 * may be a thousand times as much.
 */
public final class SizeLimited<T> implements Deserializer<T> {
    private final Deserializer<T> within;
    private final int largest;

    /** @param largest in bytes, the wire format's header included */
    public SizeLimited(Deserializer<T> within, int largest) {
        this.within = within;
        this.largest = largest;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data != null && data.length > largest) {
            throw new UndecodableRecordException(
                    "A record of " + topic + " has " + data.length + " bytes; the most is " + largest + ".", null);
        }
        return within.deserialize(topic, data);
    }

    @Override
    public void close() {
        within.close();
    }
}
