package budgetflow.dashboard.web.report;

import budgetflow.dashboard.read.View;
import budgetflow.dashboard.report.Opening;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.dashboard.web.address.ReportsAddress;
import budgetflow.domain.report.ReportSelection;
import java.time.LocalDate;
import java.util.Optional;

/** 编报请求: what an address asks of the desk, for whoever looks: the widest they may see, narrowed as they chose. */
public record Reports(ReportDesk desk) {

    /** A report to look at; empty where the viewer may see nothing of the year. */
    Optional<Opening> open(View view, ReportsAddress address) {
        return selection(view, address)
                .map(selection -> desk.open(view.scope(), selection, day(view), address.amountUnit()));
    }

    /** A report to give away, likewise. */
    public Optional<Opening> issue(View view, ReportsAddress address) {
        return selection(view, address)
                .map(selection -> desk.issue(view.scope(), selection, day(view), address.amountUnit()));
    }

    private Optional<ReportSelection> selection(View view, ReportsAddress address) {
        return desk.widest(view.scope(), view.year())
                .map(widest -> new ReportSelection(
                        widest.fiscalYear(),
                        widest.region(),
                        address.department() == null ? widest.department() : address.department(),
                        address.unit() == null ? widest.unit() : address.unit()));
    }

    /** The day chosen; else the last closed one. */
    private LocalDate day(View view) {
        return view.asOf().chosen().orElseGet(() -> desk.latestDay(view.year()));
    }
}
