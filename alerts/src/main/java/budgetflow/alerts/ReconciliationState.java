package budgetflow.alerts;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.SourceKey;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.state.StateSerdes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * 对账监控状态: the stores of one task about reconciliations; all of a source are in one task. They first arrive, then are
 * taken into account, as lines are, and are judged from the close of the day they are about.
 */
final class ReconciliationState {
    /** By offset: records read and not yet taken. */
    static final String ARRIVED_RECONCILIATIONS = "arrived-reconciliations";
    /** Reconciliation key to the reconciliation as taken last. */
    static final String WATCHED_RECONCILIATIONS = "watched-reconciliations";
    /** Reconciliation key to the reconciliation as judged last, where entries are missing; begins with its source. */
    static final String MISSING_ENTRIES = "missing-entries";
    /** Source to the latest day that a judged total is about, ISO. */
    static final String LAST_TOTALS = "last-totals";
    /** Alert key to the alert. */
    static final String RECONCILIATION_ALERTS = "reconciliation-alerts";
    /** An {@link Agenda} of reconciliation keys. */
    static final String RECONCILIATION_AGENDA = "reconciliation-agenda";
    /** An {@link Agenda} of sources. */
    static final String SOURCE_AGENDA = "source-agenda";

    private final ArrivedRecords<Reconciliation> arrived;
    private final KeyValueStore<String, Reconciliation> reconciliations;
    private final KeyValueStore<String, Reconciliation> missing;
    private final KeyValueStore<String, String> lastTotals;
    private final KeyValueStore<String, Alert> alerts;
    private final Agenda agenda;
    private final Agenda sourceAgenda;

    ReconciliationState(ProcessorContext<?, ?> context) {
        this.arrived = new ArrivedRecords<>(context.getStateStore(ARRIVED_RECONCILIATIONS));
        this.reconciliations = context.getStateStore(WATCHED_RECONCILIATIONS);
        this.missing = context.getStateStore(MISSING_ENTRIES);
        this.lastTotals = context.getStateStore(LAST_TOTALS);
        this.alerts = context.getStateStore(RECONCILIATION_ALERTS);
        this.agenda = new Agenda(context.getStateStore(RECONCILIATION_AGENDA));
        this.sourceAgenda = new Agenda(context.getStateStore(SOURCE_AGENDA));
    }

    static List<StoreBuilder<?>> builders(StateStoreKind kind) {
        return List.of(
                WatchState.store(kind, ARRIVED_RECONCILIATIONS, Serdes.Long(), StateSerdes.reconciliation()),
                WatchState.store(kind, WATCHED_RECONCILIATIONS, Serdes.String(), StateSerdes.reconciliation()),
                WatchState.store(kind, MISSING_ENTRIES, Serdes.String(), StateSerdes.reconciliation()),
                WatchState.store(kind, LAST_TOTALS, Serdes.String(), Serdes.String()),
                WatchState.store(kind, RECONCILIATION_ALERTS, Serdes.String(), StateSerdes.alert()),
                WatchState.store(kind, RECONCILIATION_AGENDA, Serdes.String(), Serdes.String()),
                WatchState.store(kind, SOURCE_AGENDA, Serdes.String(), Serdes.String()));
    }

    void arrived(Reconciliation reconciliation, long offset) {
        arrived.add(reconciliation, offset);
    }

    /** Takes what arrived into account, up to an offset; what was taken is due from the day it is about. */
    void take(Reading reading, long through) {
        arrived.take(reading, through, reconciliation -> {
            String key = reconciliation.key().text();
            reconciliations.put(key, reconciliation);
            agenda.schedule(key, reconciliation.key().day());
        });
    }

    /** Makes all totals, and with them their sources, due once where the agenda was made by other rules. */
    void judgeBy(String rules) {
        if (agenda.isMadeBy(rules)) {
            return;
        }
        try (KeyValueIterator<String, Reconciliation> known = reconciliations.all()) {
            known.forEachRemaining(
                    total -> agenda.schedule(total.key, total.value.key().day()));
        }
        agenda.madeBy(rules);
    }

    NavigableSet<String> takeDue(LocalDate day) {
        return agenda.takeDue(day);
    }

    NavigableSet<String> takeDueSources(LocalDate day) {
        return sourceAgenda.takeDue(day);
    }

    Optional<Reconciliation> reconciliation(String key) {
        return Optional.ofNullable(reconciliations.get(key));
    }

    /** Remembers of a judged reconciliation what its source is judged by, and that the source is due. */
    void judged(Reconciliation reconciliation, LocalDate on) {
        String key = reconciliation.key().text();
        missing.put(key, reconciliation.missingEntries() > 0 ? reconciliation : null);
        SourceKey source = reconciliation.key().sourceKey();
        LocalDate day = reconciliation.key().day();
        if (lastTotalOn(source).filter(last -> !day.isAfter(last)).isEmpty()) {
            lastTotals.put(source.text(), day.toString());
        }
        schedule(source, on);
    }

    void schedule(SourceKey source, LocalDate reviewOn) {
        sourceAgenda.schedule(source.text(), reviewOn);
    }

    /** The latest day that a judged total of a source is about. */
    Optional<LocalDate> lastTotalOn(SourceKey source) {
        return Optional.ofNullable(lastTotals.get(source.text())).map(LocalDate::parse);
    }

    /** The judged reconciliations of a source with entries missing: seldom many. */
    List<Reconciliation> missing(SourceKey source) {
        List<Reconciliation> found = new ArrayList<>();
        try (KeyValueIterator<String, Reconciliation> records =
                missing.prefixScan(source.text() + "/", new StringSerializer())) {
            records.forEachRemaining(record -> found.add(record.value));
        }
        return found;
    }

    @Nullable
    Alert alert(AlertKey key) {
        return alerts.get(key.text());
    }

    void keep(Alert alert) {
        alerts.put(alert.key().text(), alert);
    }
}
