package budgetflow.dashboard.read;

import org.jspecify.annotations.Nullable;

/**
 * 可选值: a value that a filter can take.
 *
 * @param region where it is a department or unit: their codes are a region's own; null otherwise
 * @param name where there is one
 * @param lines how many lines of the view have it
 */
public record Choice(
        @Nullable String region, String code, @Nullable String name, long lines) {}
