package budgetflow.dashboard.read;

import org.jspecify.annotations.Nullable;

/**
 * 汇总行: the lines that have something in common, added up.
 *
 * @param region where it is a region, department or unit; null otherwise
 * @param code the value lines were added up by; null for those that do not say, such as projects without a functional
 *     class, or with one that is shorter than the level asked for
 * @param name of a department or unit, where a line tells it
 */
public record RollupRow(
        @Nullable String region,
        @Nullable String code,
        @Nullable String name,
        Figures figures) {}
