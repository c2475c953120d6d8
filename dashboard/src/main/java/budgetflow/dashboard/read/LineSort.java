package budgetflow.dashboard.read;

/** 排序: what lines can be sorted by. Where there is no rate, the line comes last in either direction. */
public enum LineSort {
    KEY,
    NAME,
    UNIT,
    ORIGINAL,
    ADJUSTED,
    NET,
    /** net ÷ adjusted. */
    RATE,
    /** net − planned, in money. */
    GAP,
    /** (net − planned) ÷ adjusted. */
    GAP_SHARE,
    /** As {@code ExecutionStatus} has them: the worst first. */
    STATUS,
    /** Lines without an entry come last in either direction. */
    LAST_PAID_ON
}
