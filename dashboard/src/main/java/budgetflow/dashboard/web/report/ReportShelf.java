package budgetflow.dashboard.web.report;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.dashboard.report.Opening;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableName;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * 报表架: reports opened just now. Turning a page or asking what stands behind a figure does not read the whole store again,
 * as long as nothing in it has changed. May be shared by threads.
 */
final class ReportShelf {
    /** Each holds compact figures of all its lines. */
    private static final int MOST = 4;

    private final ReportDesk desk;
    private final ReadStore reads;
    private final Map<Asked, Shelved> opened = new LinkedHashMap<>(16, 0.75f, true);

    ReportShelf(ReportDesk desk, ReadStore reads) {
        this.desk = desk;
        this.reads = reads;
    }

    /** @param sequence the newest change of the store before it was asked */
    private record Asked(Scope scope, ReportSelection selection, LocalDate asOf, AmountUnit unit, long sequence) {}

    /**
     * A report, or why there is none.
     *
     * @param frames tables in which there is nothing but that there is no data
     */
    record Shelved(Opening opening, Set<TableName> frames) {}

    Shelved open(Scope scope, ReportSelection selection, LocalDate asOf, AmountUnit unit) {
        Asked asked = new Asked(scope, selection, asOf, unit, reads.changes().newest());
        synchronized (opened) {
            Shelved known = opened.get(asked);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two who ask at once both compute, and nobody else waits.
        Opening opening = desk.open(scope, selection, asOf, unit);
        Shelved shelved =
                new Shelved(opening, opening instanceof Opening.Opened given ? frames(given.report()) : Set.of());
        synchronized (opened) {
            opened.put(asked, shelved);
            var oldest = opened.keySet().iterator();
            while (opened.size() > MOST) {
                oldest.next();
                oldest.remove();
            }
        }
        return shelved;
    }

    private static Set<TableName> frames(OpenReport report) {
        Set<TableName> frames = EnumSet.noneOf(TableName.class);
        for (ReportTable table : report.tables()) {
            if (TablePage.isFrame(table)) {
                frames.add(table.name());
            }
        }
        return frames;
    }
}
