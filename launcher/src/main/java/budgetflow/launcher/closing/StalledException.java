package budgetflow.launcher.closing;

/** What was waited for does not move any more; the message says where it stands. */
public final class StalledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StalledException(String message) {
        super(message);
    }
}
