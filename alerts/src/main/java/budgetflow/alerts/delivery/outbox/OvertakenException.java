package budgetflow.alerts.delivery.outbox;

/** Another dispatcher has begun: this one can write nothing down any more, and so must send nothing. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(Throwable cause) {
        super(
                "另有投递程序接替，此处不再投递 / another dispatcher has taken over, nothing more is sent from here; set"
                        + " routing-file for one app only, or run one dispatch",
                cause);
    }
}
