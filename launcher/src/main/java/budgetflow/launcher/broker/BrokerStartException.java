package budgetflow.launcher.broker;

import org.jspecify.annotations.Nullable;

/** The embedded broker cannot start; the message is one line for an operator. */
public final class BrokerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        PORT_TAKEN,
        FOLDER_NOT_WRITABLE,
        FOLDER_IN_USE,
        /** Something Kafka complained about; the cause says what. */
        KAFKA
    }

    private final Reason reason;

    BrokerStartException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
