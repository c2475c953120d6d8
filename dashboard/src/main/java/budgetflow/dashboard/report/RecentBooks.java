package budgetflow.dashboard.report;

import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportStamp;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 近期报表: the books looked at last, so that turning from table to table does not read the store through each time. One that
 * the store has moved on from is of no use any more; memory that runs short takes them.
 */
final class RecentBooks {
    private static final int MOST = 4;

    private final Map<Asked, SoftReference<ReportBook>> books = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, SoftReference<ReportBook>> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(
            ReportSelection selection,
            LocalDate asOf,
            @Nullable LocalDate lastClosedOn) {}

    /** @param stamp what the book would be stamped with now; another one says the store has moved on */
    synchronized Optional<ReportBook> find(
            ReportSelection selection, LocalDate asOf, @Nullable LocalDate lastClosedOn, ReportStamp stamp) {
        SoftReference<ReportBook> kept = books.get(new Asked(selection, asOf, lastClosedOn));
        return Optional.ofNullable(kept).map(SoftReference::get).filter(book -> book.stamp()
                .equals(stamp));
    }

    synchronized void keep(ReportBook book, @Nullable LocalDate lastClosedOn) {
        books.put(new Asked(book.selection(), book.asOf(), lastClosedOn), new SoftReference<>(book));
    }
}
