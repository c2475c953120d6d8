package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.AlertsAddress;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 预警清单: the work list. */
public final class AlertsPage implements PageHandler<AlertsAddress> {
    private final ReadStore reads;

    public AlertsPage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<AlertsAddress> address(Query query) {
        return Optional.of(AlertsAddress.of(query));
    }

    @Override
    public Set<String> parts() {
        return Set.of("list");
    }

    @Override
    public String folder() {
        return "alerts";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, AlertsAddress address, Frame frame, Wanted wanted) {
        Map<String, Object> model = new HashMap<>();
        model.put("a", address);
        if (wanted.equals(Wanted.ALL)) {
            model.put("choices", reads.facets().of(view));
        }
        model.put("alerts", reads.alerts().page(view, address.filter(), PageNumber.rows(address.page())));
        return Optional.of(model);
    }
}
