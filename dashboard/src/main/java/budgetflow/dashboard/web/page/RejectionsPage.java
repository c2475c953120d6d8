package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.address.RejectionsAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 拒收: rows kept out, with their reasons. */
public final class RejectionsPage implements PageHandler<RejectionsAddress> {
    private final ReadStore reads;

    public RejectionsPage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<RejectionsAddress> address(Query query) {
        return Optional.of(RejectionsAddress.of(query));
    }

    @Override
    public Set<String> parts() {
        return Set.of("table");
    }

    @Override
    public String folder() {
        return "rejections";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, RejectionsAddress address, Frame frame, Wanted wanted) {
        return Optional.of(Map.of(
                "a",
                address,
                "rows",
                reads.rejections().page(view.scope(), address.filter(), PageNumber.rows(address.page()))));
    }
}
