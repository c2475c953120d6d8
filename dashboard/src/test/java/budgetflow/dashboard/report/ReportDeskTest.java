package budgetflow.dashboard.report;

import budgetflow.dashboard.store.FedStore;
import java.nio.file.Path;
import java.time.Clock;

/** Reports out of H2. */
class ReportDeskTest extends ReportDeskContract {
    @Override
    FedStore store(Path folder, Clock clock) {
        return new FedStore(folder, clock);
    }
}
