package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.address.ReconciliationAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 对账: ours against theirs, differences first. */
public final class ReconciliationPage implements PageHandler<ReconciliationAddress> {
    private final ReadStore reads;

    public ReconciliationPage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<ReconciliationAddress> address(Query query) {
        return Optional.of(ReconciliationAddress.of(query));
    }

    @Override
    public Set<String> parts() {
        return Set.of("table");
    }

    @Override
    public String folder() {
        return "reconciliation";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, ReconciliationAddress address, Frame frame, Wanted wanted) {
        return Optional.of(Map.of(
                "a",
                address,
                "totals",
                reads.reconciliations().page(view, address.filter(), PageNumber.rows(address.page()))));
    }
}
