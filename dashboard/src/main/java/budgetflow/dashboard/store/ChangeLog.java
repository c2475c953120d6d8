package budgetflow.dashboard.store;

import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.Rejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which records of a batch look different now, for those who watch. */
final class ChangeLog {
    /** So many are kept; who was away for longer has to look at everything again. */
    static final long KEPT = 20_000;

    private static final String INSERT =
            "INSERT INTO change_log (change_no, kind, changed_id, region, department_code) VALUES (?, ?, ?, ?, ?)";

    private record Told(
            String kind,
            String id,
            @Nullable String region,
            @Nullable String department) {}

    private ChangeLog() {}

    /**
     * Numbers what a batch changes.
     *
     * @param each whether every change is told; else all that was told is dropped, so that whoever asks looks anew
     * @return the number of the newest change
     */
    static long write(Connection connection, Batch batch, long sequence, boolean each) throws SQLException {
        if (!each) {
            drop(connection, Long.MAX_VALUE);
            return sequence + 1;
        }
        long last = sequence;
        try (Rows rows = new Rows(connection, INSERT)) {
            for (Told told : told(batch)) {
                rows.number(++last)
                        .text(told.kind())
                        .text(told.id())
                        .text(told.region())
                        .text(told.department())
                        .add();
            }
            rows.send();
        }
        drop(connection, last - KEPT);
        return last;
    }

    private static void drop(Connection connection, long upTo) throws SQLException {
        try (Rows rows = new Rows(connection, "DELETE FROM change_log WHERE change_no <= ?")) {
            rows.number(upTo).update();
        }
    }

    private static List<Told> told(Batch batch) {
        Set<LineKey> lines = new LinkedHashSet<>(batch.lines().keySet());
        batch.entries().values().forEach(entry -> lines.add(entry.line()));
        batch.verdicts().values().forEach(verdict -> lines.add(verdict.line()));
        List<Told> told = new ArrayList<>();
        for (LineKey line : lines) {
            told.add(new Told("LINE", line.text(), line.region().code(), DepartmentCode.of(line.unit())));
        }
        batch.alerts().keySet().forEach(alert -> {
            AlertSubject subject = alert.subject();
            String department = subject.unit().map(DepartmentCode::of).orElse(null);
            told.add(new Told("ALERT", alert.text(), subject.region().code(), department));
        });
        for (ReconciliationKey key : batch.reconciliations().keySet()) {
            UnitCode unit = key.unit();
            told.add(new Told("RECONCILIATION", key.text(), key.region().code(), DepartmentCode.of(unit)));
        }
        for (Recorded<Rejection> one : batch.rejections().values()) {
            String region = RejectionWriter.regionOf(one.value()).orElse(null);
            told.add(new Told("REJECTION", one.value().recordKey(), region, null));
        }
        for (LocalDate day : batch.closedDays()) {
            told.add(new Told("DAY", day.toString(), null, null));
        }
        return told;
    }
}
