package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.Query;
import budgetflow.domain.report.ReportCell;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * 导出: one table of the dashboard: what it looks like, what it is asked by, and its rows.
 *
 * @param <A> the address of the page the table is on
 * @param address reads the address of the page; empty where that names nothing
 */
record Export<A extends Address>(FlatTable table, Function<Query, Optional<A>> address, Rows<A> rows) {

    /** Where the rows come from. */
    @FunctionalInterface
    interface Rows<A> {
        /**
         * Gives every row that the address lets through, of what the viewer may see.
         *
         * @return false where what was asked for is not to be seen; no row was given then
         */
        boolean give(ReadStore reads, View view, A address, Consumer<List<ReportCell>> taker);
    }

    /** Of a page that is there whatever its address says. */
    static <A extends Address> Export<A> whole(FlatTable table, Function<Query, A> address, Rows<A> rows) {
        return new Export<>(table, address.andThen(Optional::of), rows);
    }

    /** Of a page about one thing. */
    static <A extends Address> Export<A> one(FlatTable table, Function<Query, Optional<A>> address, Rows<A> rows) {
        return new Export<>(table, address, rows);
    }
}
