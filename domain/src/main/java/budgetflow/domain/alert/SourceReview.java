package budgetflow.domain.alert;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.SourceKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 来源审查: what the control totals of one source say as of a business day, all of them for that day or before.
 *
 * @param on the business day
 * @param lastTotalOn the latest day a total is about, not after {@code on}
 * @param missing the reconciliations with entries that were never taken in
 */
public record SourceReview(
        SourceKey source, LocalDate on, LocalDate lastTotalOn, List<Reconciliation> missing, WorkingCalendar calendar) {

    public SourceReview {
        missing = List.copyOf(missing);
    }

    /** Entries the source says it sent and that were never taken in. */
    public long missingEntries() {
        return missing.stream().mapToLong(Reconciliation::missingEntries).reduce(0, Math::addExact);
    }

    /** Working days since the last total; after the fiscal year, those up to its end: nothing more is due then. */
    public long quietWorkingDays() {
        LocalDate yearEnd = source.fiscalYear().lastDay();
        LocalDate end = on.isBefore(yearEnd) ? on : yearEnd;
        Stream<LocalDate> since =
                lastTotalOn.isBefore(end) ? lastTotalOn.plusDays(1).datesUntil(end.plusDays(1)) : Stream.empty();
        return since.filter(calendar::isWorkingDay).count();
    }
}
