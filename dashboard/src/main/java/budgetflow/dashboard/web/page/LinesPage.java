package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LinesAddress;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 指标清单: the table of lines with its filters. */
public final class LinesPage implements PageHandler<LinesAddress> {
    private final ReadStore reads;

    public LinesPage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<LinesAddress> address(Query query) {
        return Optional.of(LinesAddress.of(query));
    }

    @Override
    public Set<String> parts() {
        return Set.of("table");
    }

    @Override
    public String folder() {
        return "lines";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, LinesAddress address, Frame frame, Wanted wanted) {
        Map<String, Object> model = new HashMap<>();
        model.put("a", address);
        if (wanted.equals(Wanted.ALL)) {
            model.put("choices", reads.facets().of(view));
        }
        model.put(
                "lines", reads.lines().page(view, address.filter(), address.order(), PageNumber.rows(address.page())));
        return Optional.of(model);
    }
}
