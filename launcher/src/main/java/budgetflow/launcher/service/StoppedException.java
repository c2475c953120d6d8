package budgetflow.launcher.service;

/** This process was told to stop while it was at work: what it holds is to be closed, and nothing more to be done. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoppedException() {
        super("stopped before the end");
    }
}
