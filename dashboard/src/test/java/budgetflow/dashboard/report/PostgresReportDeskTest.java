package budgetflow.dashboard.report;

import budgetflow.dashboard.store.FedStore;
import java.nio.file.Path;
import java.time.Clock;

/** Reports out of PostgreSQL. */
class PostgresReportDeskTest extends ReportDeskContract {
    @Override
    FedStore store(Path folder, Clock clock) {
        return FedStore.onPostgres(clock);
    }
}
