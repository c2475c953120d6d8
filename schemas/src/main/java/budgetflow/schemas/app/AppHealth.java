package budgetflow.schemas.app;

/** How an app is. */
public enum AppHealth {
    /** Not yet processing: restoring its state, or sharing out the work with other instances. */
    STARTING,
    RUNNING,
    /** It stopped by itself, see {@link StreamsApp#failure()}; only a new start helps. */
    FAILED,
    CLOSED
}
