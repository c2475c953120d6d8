package budgetflow.dashboard.web.report;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.file.UnprintableReportException;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.dashboard.report.Opening;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.address.ReportsAddress;
import budgetflow.dashboard.web.page.Frame;
import budgetflow.dashboard.web.page.PageHandler;
import budgetflow.dashboard.web.page.Wanted;
import budgetflow.domain.report.PrintedAmount;
import budgetflow.domain.report.ReportTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 决算报表: the list of the tables of a report, what moved since its last version, and one of the tables with its header. */
public final class ReportsPage implements PageHandler<ReportsAddress> {
    private final ReadStore reads;
    private final Reports reports;
    private final ReportWriter writer;
    private final KnownFrames frames = new KnownFrames();

    public ReportsPage(ReadStore reads, Reports reports, ReportWriter writer) {
        this.reads = reads;
        this.reports = reports;
        this.writer = writer;
    }

    @Override
    public Optional<ReportsAddress> address(Query query) {
        return Optional.of(ReportsAddress.of(query));
    }

    @Override
    public Set<String> parts() {
        return Set.of("report");
    }

    @Override
    public String folder() {
        return "reports";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, ReportsAddress address, Frame frame, Wanted wanted) {
        Map<String, Object> model = new HashMap<>();
        model.put("a", address);
        if (wanted.equals(Wanted.ALL)) {
            model.put("choices", reads.facets().of(view));
        }
        model.put("print", new ReportPrint(frame, address.amountUnit()));
        model.put("hindrances", hindrances());
        reports.open(view, address).ifPresent(opening -> {
            if (opening instanceof Opening.Opened given) {
                put(model, address, given.report());
            } else if (opening instanceof Opening.Refused refused) {
                model.put("refusal", refused.why().text());
            }
        });
        return Optional.of(model);
    }

    private void put(Map<String, Object> model, ReportsAddress address, OpenReport report) {
        model.put("report", report);
        if (address.table() == null) {
            model.put("frames", frames.of(report));
            if (address.differences()) {
                report.differences().ifPresent(differences -> model.put("moved", MovedPage.of(report, differences)));
            }
        } else {
            ReportTable table = report.table(address.table());
            model.put("page", TablePage.of(table, PageNumber.rows(address.page())));
            PrintedAmount.note(table, address.amountUnit()).ifPresent(note -> model.put("rounding", note));
        }
    }

    /** Formats that cannot be written here, each with why. */
    private Map<ReportFormat, String> hindrances() {
        Map<ReportFormat, String> hindrances = new EnumMap<>(ReportFormat.class);
        for (ReportFormat format : ReportFormat.values()) {
            try {
                writer.check(format);
            } catch (UnprintableReportException why) {
                hindrances.put(format, String.valueOf(why.getMessage()));
            }
        }
        return hindrances;
    }
}
