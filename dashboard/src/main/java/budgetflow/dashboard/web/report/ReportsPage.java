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

/** 决算报表: the list of the tables of a report, and one of them with its header. */
public final class ReportsPage implements PageHandler<ReportsAddress> {
    private final ReadStore reads;
    private final Reports reports;
    private final ReportWriter writer;

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
        reports.open(view, address).ifPresent(shelved -> put(model, address, shelved));
        return Optional.of(model);
    }

    private static void put(Map<String, Object> model, ReportsAddress address, ReportShelf.Shelved shelved) {
        model.put("frames", shelved.frames());
        if (shelved.opening() instanceof Opening.Opened given) {
            OpenReport report = given.report();
            model.put("report", report);
            if (address.table() != null) {
                ReportTable table = report.table(address.table());
                model.put("page", TablePage.of(table, PageNumber.rows(address.page())));
                PrintedAmount.note(table, address.amountUnit()).ifPresent(note -> model.put("rounding", note));
            }
        } else if (shelved.opening() instanceof Opening.Refused refused) {
            model.put("refusal", refused.why().text());
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
