package budgetflow.dashboard.web.report;

import budgetflow.dashboard.report.OpenReport;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableName;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * 空表: which tables of a report are frames without data. To find out all of them are computed, once: the totals hash says
 * whether it is known. May be shared by threads.
 */
final class KnownFrames {
    private static final int MOST = 64;

    private final Map<String, Set<TableName>> byHash = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<TableName>> eldest) {
            return size() > MOST;
        }
    };

    Set<TableName> of(OpenReport report) {
        String hash = report.header().totalsHash();
        synchronized (byHash) {
            Set<TableName> known = byHash.get(hash);
            if (known != null) {
                return known;
            }
        }
        Set<TableName> frames = EnumSet.noneOf(TableName.class);
        for (ReportTable table : report.tables()) {
            if (TablePage.isFrame(table)) {
                frames.add(table.name());
            }
        }
        synchronized (byHash) {
            byHash.put(hash, frames);
        }
        return frames;
    }
}
