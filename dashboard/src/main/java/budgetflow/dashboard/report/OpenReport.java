package budgetflow.dashboard.report;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableFault;
import budgetflow.domain.report.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 已编报表: a report as of one state of the store, whatever is written meanwhile. It holds compact figures of its lines alone:
 * tables are computed when they are asked for, their rows while they are read. May be shared by threads.
 */
public final class OpenReport {
    private final ReportBook book;
    private final @Nullable IssuedVersion issued;
    private final Supplier<Optional<BookDifferences>> differences;

    OpenReport(ReportBook book, @Nullable IssuedVersion issued, Supplier<Optional<BookDifferences>> differences) {
        this.book = book;
        this.issued = issued;
        this.differences = differences;
    }

    ReportBook book() {
        return book;
    }

    /** Its version is the one it was issued as; where it was not issued, the one it would be issued as. */
    public ReportHeader header() {
        return book.header();
    }

    /** Computed anew each time: keep it while it is needed, and let it go. */
    public ReportTable table(TableName name) {
        return book.table(name);
    }

    /** Every table, computed when the list is asked for it. */
    public List<ReportTable> tables() {
        return book.tables();
    }

    /** Every place where a table does not add up; empty, always. */
    public List<TableFault> faults() {
        return book.faults();
    }

    /** Whether not one line of its year was there: its tables are frames then. */
    public boolean isEmpty() {
        return book.isEmpty();
    }

    /** The version these figures were issued as; empty where they were not. */
    public Optional<IssuedVersion> issued() {
        return Optional.ofNullable(issued);
    }

    /**
     * What moved since the version before, read from the folder of versions; empty for version 1, and for figures that were
     * not issued.
     *
     * @throws UnusableArchiveException where that cannot be read
     */
    public Optional<BookDifferences> differences() {
        return differences.get();
    }
}
