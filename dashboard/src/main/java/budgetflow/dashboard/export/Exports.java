package budgetflow.dashboard.export;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.route.Route;
import io.javalin.http.Handler;
import java.util.EnumMap;
import java.util.Map;

/** 导出清单: every export, and who answers it. */
public final class Exports {
    private final ReadStore reads;
    private final ExportFile files = new ExportFile();
    private final TableExports tables;
    private final ViewOf views;

    public Exports(ReadStore reads, ViewOf views) {
        this.reads = reads;
        this.views = views;
        this.tables = new TableExports(reads, views, files);
    }

    /** Of every route of kind EXPORT. */
    public Map<Route, Handler> handlers() {
        Map<Route, Handler> handlers = new EnumMap<>(Route.class);
        handlers.put(Route.EXPORT_RANKING, of(RankingExport.EXPORT));
        handlers.put(Route.EXPORT_HEAT_MAP, of(HeatMapExport.EXPORT));
        handlers.put(Route.EXPORT_LINES, of(LinesExport.EXPORT));
        handlers.put(Route.EXPORT_VOUCHERS, of(VouchersExport.EXPORT));
        handlers.put(Route.EXPORT_QUARTERS, of(QuartersExport.EXPORT));
        handlers.put(Route.EXPORT_MILESTONES, of(MilestonesExport.EXPORT));
        handlers.put(Route.EXPORT_CHANGES, of(ChangesExport.EXPORT));
        handlers.put(Route.EXPORT_ALERTS, of(AlertsExport.EXPORT));
        handlers.put(Route.EXPORT_RECONCILIATION, of(ReconciliationExport.EXPORT));
        handlers.put(Route.EXPORT_REJECTIONS, of(RejectionsExport.EXPORT));
        RejectedRows rejected = new RejectedRows(reads, views, files);
        handlers.put(Route.EXPORT_REJECTED_ROWS, rejected::answer);
        DataPackageExport dataPackage = new DataPackageExport(reads, views, files);
        handlers.put(Route.EXPORT_DATA_PACKAGE, dataPackage::answer);
        return handlers;
    }

    private <A extends Address> Handler of(Export<A> export) {
        return context -> tables.answer(context, export);
    }
}
