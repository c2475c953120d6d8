package budgetflow.dashboard.year;

import budgetflow.domain.alert.RuleCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 预警: what lists of alerts choose and sort by.
 *
 * @param key as text
 * @param department null where it is about a region as a whole, as unit is
 * @param line the line's key as text; null where it is about none
 * @param promisedOn null where nothing is promised
 * @param steps by step, at least one
 */
public record YearAlert(
        String key,
        RuleCode rule,
        String region,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String line,
        @Nullable LocalDate promisedOn,
        List<AlertStanding> steps) {
    public YearAlert {
        steps = List.copyOf(steps);
    }

    /** As of a day, or now for null; empty before it was raised. */
    public Optional<AlertStanding> standing(@Nullable LocalDate day) {
        if (day == null) {
            return Optional.of(steps.get(steps.size() - 1));
        }
        for (AlertStanding step : steps) {
            if (step.holdsOn(day)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
