package budgetflow.dashboard.store;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.report.ReportBasis;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A store that is filled as a projection fills an empty one, by the same batches, without a broker. */
public final class BulkStore implements AutoCloseable {
    private static final TopicPartition PLACE = new TopicPartition(Topics.LINE_EXECUTIONS.name(), 0);

    private final Store store;
    private final BatchWriter writer;
    private final String filledWith;
    private long next;
    private boolean live;

    /**
     * Opens it; {@link #begin} is to be called where it does not hold what is wanted.
     *
     * @param filledWith names what it is filled with
     */
    public BulkStore(Settings settings, String filledWith) {
        this.store = Store.open(settings);
        this.writer = new BatchWriter(store);
        this.filledWith = filledWith;
        writer.begin();
    }

    /** Its reports, kept in the settings' data folder. */
    public ReportDesk desk(Settings settings) {
        return new ReportDesk(
                store,
                ReportBasis.of(settings),
                settings.get(SettingKeys.DATA_DIR).resolve("reports"));
    }

    /** Whether it was filled with the very same, to the end; then it is ready for being read. */
    public boolean isFilled() {
        boolean filled = filledWith.equals(store.read(Standing::read).clusterId())
                && store.read(connection -> {
                    try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM as_of");
                            var row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1) > 0;
                    }
                });
        if (filled) {
            next = store.read(Offsets::read).get(PLACE).nextOffset();
            complete();
        }
        return filled;
    }

    /** Empties it. */
    public void begin() {
        writer.rebuild(filledWith, Map.of(PLACE, "topic"));
        live = false;
        next = 0;
    }

    public void lines(Collection<LineExecution> lines, List<LineEntry> entries) {
        feed(batch -> {
            lines.forEach(batch::put);
            entries.forEach(batch::put);
        });
    }

    public void verdicts(Collection<MilestoneVerdict> verdicts) {
        feed(batch -> verdicts.forEach(batch::put));
    }

    public void alerts(Collection<Alert> alerts) {
        feed(batch -> alerts.forEach(alert -> batch.put(alert, Instant.EPOCH)));
    }

    public void reconciliations(Collection<Reconciliation> reconciliations) {
        feed(batch -> reconciliations.forEach(batch::put));
    }

    public void rejections(List<Rejection> rejections) {
        feed(batch -> {
            for (int i = 0; i < rejections.size(); i++) {
                batch.put(rejections.get(i), new Batch.RejectedAt(0, next * rejections.size() + i), Instant.EPOCH);
            }
        });
    }

    public void close(LocalDate day) {
        feed(batch -> batch.close(day));
    }

    /** Everything is in; what comes from now on is told to those who watch. */
    public void complete() {
        writer.complete();
        live = true;
    }

    private void feed(Consumer<Batch> content) {
        Batch batch = new Batch();
        content.accept(batch);
        batch.reached(PLACE, ++next, Instant.EPOCH);
        writer.write(batch, live);
    }

    public ReadStore reads() {
        return ReadStore.of(store);
    }

    public ProjectionState state() {
        return new ProjectionState(ProjectionState.Phase.LIVE, next, 0, Map.of(), 0, null);
    }

    @Override
    public void close() {
        store.close();
    }
}
