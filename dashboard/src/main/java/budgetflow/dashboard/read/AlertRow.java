package budgetflow.dashboard.read;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a list.
 *
 * @param alert with its whole history, as it is now: a command is given upon its present version
 * @param state as of the day asked
 * @param severity as of the day asked
 * @param since the day from which it stands as it does: raised, come back, grown worse or handled
 * @param lineName null where it is not about a line, or the line has no budget
 * @param department null where it is about a region as a whole
 * @param recordedAt when the alert's present version was written
 */
public record AlertRow(
        Alert alert,
        AlertState state,
        Severity severity,
        LocalDate since,
        @Nullable String lineName,
        @Nullable String unitName,
        @Nullable Department department,
        Instant recordedAt) {}
