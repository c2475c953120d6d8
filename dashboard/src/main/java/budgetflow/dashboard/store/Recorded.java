package budgetflow.dashboard.store;

import java.time.Instant;

/**
 * A value with the moment its record was written.
 *
 * @param <V> the domain type
 */
record Recorded<V>(V value, Instant at) {}
