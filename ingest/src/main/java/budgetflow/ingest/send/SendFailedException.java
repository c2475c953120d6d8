package budgetflow.ingest.send;

/** Records could not be sent; thrown once, with one clear line as its message. */
public final class SendFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The broker or the registry gave no answer in time: exit code 4. */
        UNREACHABLE,
        /** It answered and refused, such as for want of a right or because of an incompatible schema. */
        REFUSED
    }

    private final Reason reason;

    public SendFailedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
