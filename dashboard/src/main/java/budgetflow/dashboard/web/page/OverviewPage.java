package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.OverviewAddress;
import budgetflow.dashboard.web.address.Query;
import budgetflow.domain.money.Ratio;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 总览: the tiles, the heat map and the ranking. */
public final class OverviewPage implements PageHandler<OverviewAddress> {
    /** Furthest behind first; those without a budget last. */
    private static final Comparator<RollupRow> WORST_FIRST = Comparator.comparing(
                    (RollupRow row) -> row.figures().gapShare().isEmpty())
            .thenComparing(row -> row.figures().gapShare().orElse(new Ratio(0, 1)))
            .thenComparing(row -> String.valueOf(row.code()));

    private final ReadStore reads;

    public OverviewPage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<OverviewAddress> address(Query query) {
        return Optional.of(OverviewAddress.of(query));
    }

    @Override
    public Set<String> parts() {
        return Set.of("tiles", "heatmap", "ranking");
    }

    @Override
    public String folder() {
        return "overview";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, OverviewAddress address, Frame frame, Wanted wanted) {
        Map<String, Object> model = new HashMap<>();
        model.put("a", address);
        if (wanted.has("tiles")) {
            model.put("overview", reads.overviews().overview(view));
        }
        if (wanted.has("heatmap")) {
            model.put("heat", reads.overviews().heatMap(view));
        }
        if (wanted.has("ranking")) {
            List<RollupRow> rows = reads.rollups().by(address.by(), view, LineFilter.ALL).stream()
                    .sorted(WORST_FIRST)
                    .toList();
            Figures sums = reads.rollups().sums(view, LineFilter.ALL);
            model.put("rows", rows);
            model.put("sums", sums);
        }
        return Optional.of(model);
    }
}
