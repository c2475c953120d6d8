package budgetflow.dashboard.report;

import budgetflow.dashboard.read.Page;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.store.Store;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportSelection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** 编报台: gives reports out of the read store; may be shared by threads. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class ReportDesk {
    private final Store store;
    private final ReportBasis basis;
    private final Path archive;

    /** @param archive the folder that remembers the versions issued; made when the first is */
    public ReportDesk(Store store, ReportBasis basis, Path archive) {
        this.store = store;
        this.basis = basis;
        this.archive = archive;
    }

    /** The day a report is as of where nobody names one: the last closed day, else the last of the year. */
    public LocalDate latestDay(FiscalYear year) {
        throw new UnsupportedOperationException(year + " " + store + basis + archive);
    }

    /** The widest selection that a viewer may ask for; of several regions or departments the first. Empty: nothing. */
    public Optional<ReportSelection> widest(Scope scope, FiscalYear year) {
        throw new UnsupportedOperationException(year + " " + scope);
    }

    /** A report to look at. */
    public Opening open(Scope scope, ReportSelection selection, LocalDate asOf, AmountUnit unit) {
        throw new UnsupportedOperationException(selection + " " + asOf + scope + unit);
    }

    /**
     * A report to give away: its version is remembered, with what is needed to name what moves the next one. Figures that
     * have not moved keep their version, and the stamp they were issued with.
     */
    public Opening issue(Scope scope, ReportSelection selection, LocalDate asOf, AmountUnit unit) {
        throw new UnsupportedOperationException(selection + " " + asOf + scope + unit);
    }

    /** What stands behind a cell; empty where the report has no such cell. */
    public Optional<Behind> behind(OpenReport report, Place place) {
        throw new UnsupportedOperationException(report + " " + place);
    }

    /** The budget lines behind a cell, by key; none where the report has no such cell. */
    public Page<LineBehind> lines(OpenReport report, Place place, PageRequest request) {
        throw new UnsupportedOperationException(report + " " + place + request);
    }

    /** The entries behind a cell by line, day and id, each with its source, topic, partition and offset. */
    public Page<LineEntry> vouchers(OpenReport report, Place place, PageRequest request) {
        throw new UnsupportedOperationException(report + " " + place + request);
    }
}
