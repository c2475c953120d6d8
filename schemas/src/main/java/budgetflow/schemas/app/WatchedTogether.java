package budgetflow.schemas.app;

import java.util.List;

/**
 * Several that run on in one process, watched as one: it is only as well as the one that is worst off.
 *
 * @param all at least one
 */
public record WatchedTogether(List<Watched> all) implements Watched {
    private static final List<AppHealth> WORST_FIRST =
            List.of(AppHealth.FAILED, AppHealth.CLOSED, AppHealth.STARTING, AppHealth.RUNNING);

    public WatchedTogether {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nobody to watch");
        }
    }

    @Override
    public AppHealth health() {
        List<AppHealth> each = all.stream().map(Watched::health).toList();
        return WORST_FIRST.stream().filter(each::contains).findFirst().orElseThrow();
    }

    @Override
    public String metrics() {
        return MetricsText.together(all.stream().map(Watched::metrics).toList());
    }
}
