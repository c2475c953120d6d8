package budgetflow.launcher.results;

/** The results cannot be written where they were asked for; the message says where and what to do. */
public final class UnwritableResultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnwritableResultsException(String message) {
        super(message);
    }

    UnwritableResultsException(String message, Throwable cause) {
        super(message, cause);
    }
}
