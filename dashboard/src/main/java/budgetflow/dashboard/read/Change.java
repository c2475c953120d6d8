package budgetflow.dashboard.read;

/**
 * Something that looks different now.
 *
 * @param id a line key, an alert key, a reconciliation key, {@code source#row} of a rejection, or a closed day
 */
public record Change(Kind kind, String id) {

    /** What changed. */
    public enum Kind {
        LINE,
        ALERT,
        RECONCILIATION,
        REJECTION,
        /** A business day was closed: everything held against the plan may look different. */
        DAY
    }
}
