package budgetflow.dashboard.year;

import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.state.StateSerdes;
import org.apache.kafka.common.serialization.Serde;

/** Whole lines as bytes: what {@code line_execution.execution} holds. */
public final class LineFormat {
    private static final Serde<LineExecution> FORMAT = StateSerdes.lineExecution();
    private static final String NO_TOPIC = "";

    private LineFormat() {}

    public static byte[] bytes(LineExecution line) {
        return FORMAT.serializer().serialize(NO_TOPIC, line);
    }

    public static LineExecution read(byte[] bytes) {
        return FORMAT.deserializer().deserialize(NO_TOPIC, bytes);
    }
}
