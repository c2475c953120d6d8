package budgetflow.dashboard.read;

import budgetflow.domain.key.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 数据范围: what the rows of a slice are as of; cheaper to know than {@link DataAsOf}.
 *
 * @param asOf as asked; null for the latest state
 * @param heldOn whose budget and plan figures are held against
 * @param lastClosedOn null where no day was closed
 * @param newestRecordAt when the newest record in the store was written; null where there is none
 * @param synthetic whether any entry of the year comes from the synthetic source
 */
public record Extent(
        FiscalYear year,
        @Nullable LocalDate asOf,
        LocalDate heldOn,
        @Nullable LocalDate lastClosedOn,
        @Nullable Instant newestRecordAt,
        boolean synthetic) {}
