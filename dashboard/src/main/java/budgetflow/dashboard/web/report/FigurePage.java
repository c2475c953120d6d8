package budgetflow.dashboard.web.report;

import budgetflow.dashboard.read.View;
import budgetflow.dashboard.report.Behind;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.dashboard.report.Opening;
import budgetflow.dashboard.report.Place;
import budgetflow.dashboard.web.address.FigureAddress;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.page.Frame;
import budgetflow.dashboard.web.page.PageHandler;
import budgetflow.dashboard.web.page.Wanted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 数字来源: one figure of a report, with the budget lines behind it and the vouchers whose sum it is. */
public final class FigurePage implements PageHandler<FigureAddress> {
    private final Reports reports;

    public FigurePage(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<FigureAddress> address(Query query) {
        return FigureAddress.of(query);
    }

    @Override
    public Set<String> parts() {
        return Set.of("lines", "vouchers");
    }

    @Override
    public String folder() {
        return "figure";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, FigureAddress address, Frame frame, Wanted wanted) {
        return reports.open(view, address.report())
                .flatMap(opening -> opening instanceof Opening.Opened given
                        ? of(given.report(), address, frame, wanted)
                        : Optional.empty());
    }

    private Optional<Map<String, Object>> of(OpenReport report, FigureAddress address, Frame frame, Wanted wanted) {
        Place place = new Place(address.table(), address.row(), address.column());
        Optional<Behind> behind = reports.desk().behind(report, place);
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("a", address);
        model.put("print", new ReportPrint(frame, address.report().amountUnit()));
        model.put("header", report.header());
        model.put("behind", behind.get());
        if (wanted.has("lines")) {
            model.put("lines", reports.desk().lines(report, place, PageNumber.rows(address.lines())));
        }
        if (wanted.has("vouchers")) {
            model.put("vouchers", reports.desk().vouchers(report, place, PageNumber.rows(address.vouchers())));
        }
        return Optional.of(model);
    }
}
