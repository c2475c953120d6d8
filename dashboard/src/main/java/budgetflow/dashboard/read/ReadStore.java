package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;

/**
 * 查询: everything that can be asked of the store, by subject; may be shared by threads. Each call sees one state of the
 * store, in one transaction.
 *
 * @param overviews tiles, heat map, years
 * @param rollups lines added up by any dimension
 * @param lines tables of lines, one line, its vouchers and verdicts
 * @param facets what filters can be set to
 * @param changes what changed since
 * @param lineSlices lines and what belongs to them, cut by key, for programs that read all of them
 * @param recordSlices the same of alerts, reconciliations, rejections and closed days
 * @param lineStandings lines with all their entries, for prechecks
 */
public record ReadStore(
        Overviews overviews,
        Rollups rollups,
        Lines lines,
        Alerts alerts,
        Reconciliations reconciliations,
        Rejections rejections,
        Facets facets,
        ChangeFeed changes,
        LineSlices lineSlices,
        RecordSlices recordSlices,
        LineStandings lineStandings) {

    public static ReadStore of(Store store) {
        return new ReadStore(
                new Overviews(store),
                new Rollups(store),
                new Lines(store),
                new Alerts(store),
                new Reconciliations(store),
                new Rejections(store),
                new Facets(store),
                new ChangeFeed(store),
                new LineSlices(store),
                new RecordSlices(store),
                new LineStandings(store));
    }
}
