package budgetflow.dashboard.read;

import budgetflow.domain.key.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 数据截止: how far the figures of a view go.
 *
 * @param day whose budget and plan they are held against; null where the year has no line yet
 * @param lastPaidOn the last day of payment counted among the lines seen; null where there is none
 * @param lastClosedOn the last closed business day; null where none was closed
 * @param newestRecordAt when the newest record in the store was written; null where there is none. Its age is the lag
 * @param synthetic whether any entry of the year comes from the synthetic source
 */
public record DataAsOf(
        FiscalYear year,
        @Nullable LocalDate day,
        @Nullable LocalDate lastPaidOn,
        @Nullable LocalDate lastClosedOn,
        @Nullable Instant newestRecordAt,
        boolean synthetic) {

    public Optional<LocalDate> heldAgainst() {
        return Optional.ofNullable(day);
    }
}
