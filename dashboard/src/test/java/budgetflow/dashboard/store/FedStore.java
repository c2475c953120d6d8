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
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A store in a folder that a test fills with records of the domain, in place of a projection. */
public final class FedStore implements AutoCloseable {
    private static final TopicPartition PLACE = new TopicPartition(Topics.LINE_EXECUTIONS.name(), 0);

    static final ReportBasis BASIS = ReportBasis.of(Settings.defaults());

    private final Store store;
    private final BatchWriter writer;
    private final Clock clock;
    private long next;

    public FedStore(Path folder, Clock clock) {
        this(Databases.h2(folder), clock);
    }

    private FedStore(StoreAddress address, Clock clock) {
        this.clock = clock;
        this.store = Store.open(address);
        this.writer = new BatchWriter(store);
        writer.begin();
        writer.rebuild("test", Map.of(PLACE, "topic"));
    }

    /** In a database of its own; skips the test where no PostgreSQL is installed. */
    public static FedStore onPostgres(Clock clock) {
        return new FedStore(Databases.postgres(), clock);
    }

    public Store store() {
        return store;
    }

    public ReadStore reads() {
        return ReadStore.of(store);
    }

    /** Gives reports out of it. */
    public ReportDesk desk(Path archive) {
        return new ReportDesk(store, BASIS, archive);
    }

    public ProjectionState state() {
        return new ProjectionState(ProjectionState.Phase.LIVE, next, 0, Map.of(), 0, null);
    }

    public void lines(Collection<LineExecution> lines, List<LineEntry> entries) {
        feed(batch -> {
            lines.forEach(batch::put);
            entries.forEach(batch::put);
        });
    }

    public void verdicts(List<MilestoneVerdict> verdicts) {
        feed(batch -> verdicts.forEach(batch::put));
    }

    public void alerts(List<Alert> alerts) {
        feed(batch -> alerts.forEach(alert -> batch.put(alert, clock.instant())));
    }

    public void reconciliations(List<Reconciliation> reconciliations) {
        feed(batch -> reconciliations.forEach(batch::put));
    }

    public void rejections(List<Rejection> rejections) {
        feed(batch -> {
            for (int i = 0; i < rejections.size(); i++) {
                batch.put(rejections.get(i), new Batch.RejectedAt(0, next * 1000 + i), clock.instant());
            }
        });
    }

    public void close(LocalDate day) {
        feed(batch -> batch.close(day));
    }

    private synchronized void feed(java.util.function.Consumer<Batch> content) {
        Batch batch = new Batch();
        content.accept(batch);
        batch.reached(PLACE, ++next, clock.instant());
        writer.write(batch, true);
    }

    @Override
    public void close() {
        store.close();
    }
}
