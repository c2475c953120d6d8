package budgetflow.dashboard.read;

/** Lines sorted; equal ones by key. */
public record LineOrder(LineSort by, boolean descending) {
    public static final LineOrder BY_KEY = new LineOrder(LineSort.KEY, false);
}
