package budgetflow.dashboard.read;

import org.jspecify.annotations.Nullable;

/**
 * Which reconciliations; null lets all through.
 *
 * @param differing only those that do not agree
 */
public record ReconciliationFilter(
        @Nullable String region,
        @Nullable String unit,
        @Nullable String source,
        boolean differing) {
    public static final ReconciliationFilter ALL = new ReconciliationFilter(null, null, null, false);
}
