package budgetflow.dashboard.report;

import budgetflow.dashboard.read.Page;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.store.Standing;
import budgetflow.dashboard.store.Store;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** 编报台: gives reports out of the read store; may be shared by threads. */
public final class ReportDesk {
    private final Store store;
    private final ReportBasis basis;
    private final VersionArchive archive;
    private final RecentBooks recent = new RecentBooks();
    private final CellTrace trace;
    private final BooleanSupplier isComplete;

    /** Over a store that holds all there is; see {@link #ReportDesk(Store, ReportBasis, Path, BooleanSupplier)}. */
    public ReportDesk(Store store, ReportBasis basis, Path archive) {
        this(store, basis, archive, () -> true);
    }

    /**
     * Over a store that may still be filled.
     *
     * @param archive the folder that remembers the versions issued; made when the first is
     * @param isComplete whether the store holds what the topics held when it was opened: no report of half a year is issued
     */
    public ReportDesk(Store store, ReportBasis basis, Path archive, BooleanSupplier isComplete) {
        this.isComplete = isComplete;
        this.store = store;
        this.basis = basis;
        this.archive = new VersionArchive(archive);
        this.trace = new CellTrace(store);
    }

    /** The day a report is as of where nobody names one: the last closed day; before there is one, the last of the year. */
    public LocalDate latestDay(FiscalYear year) {
        LocalDate closed = store.read(connection -> Standing.read(connection)).lastClosedOn();
        return closed == null ? year.lastDay() : closed;
    }

    /** The widest selection that a viewer may ask for; of several regions or departments the first. Empty: nothing. */
    public Optional<ReportSelection> widest(Scope scope, FiscalYear year) {
        return ReportPermission.widest(scope, year);
    }

    /**
     * A report to look at.
     *
     * @throws UnusableArchiveException where the folder of versions cannot be read
     */
    public Opening open(Scope scope, ReportSelection selection, LocalDate asOf, AmountUnit unit) {
        if (!ReportPermission.covers(scope, selection)) {
            return new Opening.Refused(Refusal.OUTSIDE_SCOPE);
        }
        ReportBook book = transaction(connection -> book(connection, selection, asOf));
        Optional<IssuedVersion> last = archive.latest(selection, asOf);
        return new Opening.Opened(opened(book, last, unit));
    }

    /**
     * A report to give away: its version is remembered, with what is needed to name what moves the next one. Figures that
     * have not moved keep their version, and the stamp they were issued with.
     *
     * @throws UnusableArchiveException where the folder of versions cannot be read or written
     */
    public Opening issue(Scope scope, ReportSelection selection, LocalDate asOf, AmountUnit unit) {
        if (!ReportPermission.covers(scope, selection)) {
            return new Opening.Refused(Refusal.OUTSIDE_SCOPE);
        }
        if (!isComplete.getAsBoolean()) {
            return new Opening.Refused(Refusal.INCOMPLETE);
        }
        while (true) {
            Optional<OpenReport> report = transaction(connection -> {
                ReportBook book = book(connection, selection, asOf);
                OpenReport found = opened(book, archive.latest(selection, asOf), unit);
                if (found.issued().isPresent()) {
                    return Optional.of(found);
                }
                KnownLines known = new KnownLines(connection, selection, asOf);
                return archive.add(found.book(), known::write).map(version -> opened(book, Optional.of(version), unit));
            });
            if (report.isPresent()) {
                return new Opening.Opened(report.get());
            }
        }
    }

    /** Under the stamp of the last version where its figures are still the same, else under that of the next. */
    private OpenReport opened(ReportBook book, Optional<IssuedVersion> last, AmountUnit unit) {
        Optional<IssuedVersion> same =
                last.filter(version -> version.totalsHash().equals(book.header().totalsHash()));
        if (same.isPresent()) {
            IssuedVersion version = same.get();
            ReportBook stamped = book.stamped(version.stamp(unit));
            return new OpenReport(stamped, version, () -> archive.differences(version, stamped));
        }
        int next = last.map(IssuedVersion::version).orElse(0) + 1;
        ReportStamp now = book.stamp();
        ReportStamp stamp = new ReportStamp(next, unit, now.synthetic(), now.ruleVersion(), now.offsets());
        return new OpenReport(book.stamped(stamp), null, Optional::<BookDifferences>empty);
    }

    /** Under a stamp that says of which state of the store it is. */
    private ReportBook book(Connection connection, ReportSelection selection, LocalDate asOf) throws SQLException {
        StoreFeeds feeds = new StoreFeeds(connection, selection, asOf);
        ReportStamp stamp =
                new ReportStamp(1, AmountUnit.YUAN, feeds.isSynthetic(), basis.ruleVersion(), feeds.offsets());
        @Nullable LocalDate closed = Standing.read(connection).lastClosedOn();
        Optional<ReportBook> known = recent.find(selection, asOf, closed, stamp);
        if (known.isPresent()) {
            return known.get();
        }
        ReportBook book = ReportBook.of(feeds.inputs(basis), selection, asOf, stamp);
        recent.keep(book, closed);
        return book;
    }

    /** What is read in one transaction. */
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T transaction(Reading<T> reading) {
        return store.read(connection -> {
            try {
                return reading.of(connection);
            } catch (Tunnelled failure) {
                if (failure.getCause() instanceof SQLException cause) {
                    throw cause;
                }
                throw new UncheckedIOException((IOException) failure.getCause());
            }
        });
    }

    /** What stands behind a cell; empty where the report has no such cell. */
    public Optional<Behind> behind(OpenReport report, Place place) {
        return trace.behind(report.book(), place);
    }

    /** The budget lines behind a cell, by key; none where the report has no such cell. */
    public Page<LineBehind> lines(OpenReport report, Place place, PageRequest request) {
        return trace.lines(report.book(), place, request);
    }

    /** The entries behind a cell by line, day and id, each with its source, topic, partition and offset. */
    public Page<LineEntry> vouchers(OpenReport report, Place place, PageRequest request) {
        return trace.vouchers(report.book(), place, request);
    }
}
