package budgetflow.benchmarks.process;

/** A child process ended by itself, or was not ready or gone in time; the message has the end of its log. */
public final class ChildFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChildFailedException(String message) {
        super(message);
    }
}
