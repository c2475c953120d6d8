package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps one of equal values, such as a unit's name that stands on each of its lines. */
final class Pool {
    private final Map<Object, Object> kept = new HashMap<>();

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Equal values are of one class here.
    <T> T one(T value) {
        return (T) Objects.requireNonNull(kept.computeIfAbsent(value, same -> same));
    }

    <T> @Nullable T oneOrNull(@Nullable T value) {
        return value == null ? null : one(value);
    }

    LineKey key(LineKey key) {
        return new LineKey(one(key.region()), one(key.fiscalYear()), one(key.unit()), key.code());
    }
}
