package budgetflow.dashboard.web.report;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.dashboard.web.address.ReportsAddress;
import budgetflow.domain.report.ReportSelection;
import java.time.LocalDate;
import java.util.Optional;

/** 编报请求: what an address asks of the desk, for whoever looks: the widest they may see, narrowed as they chose. */
public final class Reports {
    private final ReportDesk desk;
    private final ReportShelf shelf;

    public Reports(ReportDesk desk, ReadStore reads) {
        this.desk = desk;
        this.shelf = new ReportShelf(desk, reads);
    }

    /** Empty where the viewer may see nothing of the year. */
    public Optional<ReportSelection> selection(View view, ReportsAddress address) {
        return desk.widest(view.scope(), view.year())
                .map(widest -> new ReportSelection(
                        widest.fiscalYear(),
                        widest.region(),
                        address.department() == null ? widest.department() : address.department(),
                        address.unit() == null ? widest.unit() : address.unit()));
    }

    /** The day chosen; else the last closed one. */
    public LocalDate day(View view) {
        return view.asOf().chosen().orElseGet(() -> desk.latestDay(view.year()));
    }

    ReportDesk desk() {
        return desk;
    }

    /** The report an address asks for; empty where there is nothing it could be of. */
    Optional<ReportShelf.Shelved> open(View view, ReportsAddress address) {
        return selection(view, address)
                .map(selection -> shelf.open(view.scope(), selection, day(view), address.amountUnit()));
    }
}
