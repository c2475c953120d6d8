package budgetflow.dashboard.store;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Records that go into the store together, in one transaction with the offsets after them. Of several records of a key
 * the last one counts: they come from one partition, in order.
 */
final class Batch {
    private final Map<LineKey, LineExecution> lines = new LinkedHashMap<>();
    private final Map<String, LineEntry> entries = new LinkedHashMap<>();
    private final Map<AlertKey, Recorded<Alert>> alerts = new LinkedHashMap<>();
    private final Map<String, MilestoneVerdict> verdicts = new LinkedHashMap<>();
    private final Map<ReconciliationKey, Reconciliation> reconciliations = new LinkedHashMap<>();
    private final Map<RejectedAt, Recorded<Rejection>> rejections = new LinkedHashMap<>();
    private final SortedSet<LocalDate> closedDays = new TreeSet<>();
    private final Map<TopicPartition, Long> nextOffsets = new LinkedHashMap<>();
    private @Nullable Instant newest;

    /** The same row of a file may be rejected again: each time is a rejection of its own. */
    record RejectedAt(int partition, long offset) {}

    void put(LineExecution line) {
        lines.put(line.key(), line);
    }

    void put(LineEntry entry) {
        entries.put(entry.recordKey(), entry);
    }

    void put(Alert alert, Instant at) {
        alerts.put(alert.key(), new Recorded<>(alert, at));
    }

    void put(MilestoneVerdict verdict) {
        verdicts.put(verdict.recordKey(), verdict);
    }

    void put(Reconciliation reconciliation) {
        reconciliations.put(reconciliation.key(), reconciliation);
    }

    void put(Rejection rejection, RejectedAt place, Instant at) {
        rejections.put(place, new Recorded<>(rejection, at));
    }

    void close(LocalDate day) {
        closedDays.add(day);
    }

    /** The record before this offset is in, or was left out for good. */
    void reached(TopicPartition partition, long nextOffset, Instant at) {
        nextOffsets.put(partition, nextOffset);
        newest = newest == null || at.isAfter(newest) ? at : newest;
    }

    /** A position without a record: what ends a transaction takes an offset, too. */
    void passed(TopicPartition partition, long nextOffset) {
        nextOffsets.put(partition, nextOffset);
    }

    Map<LineKey, LineExecution> lines() {
        return lines;
    }

    Map<String, LineEntry> entries() {
        return entries;
    }

    Map<AlertKey, Recorded<Alert>> alerts() {
        return alerts;
    }

    Map<String, MilestoneVerdict> verdicts() {
        return verdicts;
    }

    Map<ReconciliationKey, Reconciliation> reconciliations() {
        return reconciliations;
    }

    Map<RejectedAt, Recorded<Rejection>> rejections() {
        return rejections;
    }

    SortedSet<LocalDate> closedDays() {
        return closedDays;
    }

    Map<TopicPartition, Long> nextOffsets() {
        return nextOffsets;
    }

    @Nullable
    Instant newest() {
        return newest;
    }

    /** Every line that something in it is about. */
    Set<LineKey> lineKeys() {
        Set<LineKey> keys = new LinkedHashSet<>(lines.keySet());
        entries.values().forEach(entry -> keys.add(entry.line()));
        verdicts.values().forEach(verdict -> keys.add(verdict.line()));
        alerts.keySet().forEach(key -> key.subject().line().ifPresent(keys::add));
        return keys;
    }
}
