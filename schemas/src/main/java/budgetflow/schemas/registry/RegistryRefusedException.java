package budgetflow.schemas.registry;

import org.apache.kafka.common.KafkaException;

/** The registry answered, and refused: asking again gives the same answer. */
public final class RegistryRefusedException extends KafkaException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int errorCode;

    /**
     * @param status of HTTP
     * @param errorCode Confluent's {@code error_code}, e.g. 40403 schema not found, 409 incompatible; the status where
     *     the answer has none
     */
    public RegistryRefusedException(int status, int errorCode, String message) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    public int status() {
        return status;
    }

    public int errorCode() {
        return errorCode;
    }
}
