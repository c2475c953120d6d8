package budgetflow.dashboard.read;

/** A place in a list that is none: whoever asked has made it up, or had it for another list. */
public final class NoSuchPlaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPlaceException() {
        super("no place in this list");
    }
}
