package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.Query;
import budgetflow.domain.report.ReportCell;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 导出: one table of the dashboard: what it is asked by, what it looks like, and its rows.
 *
 * @param <A> the address of the page the table is on
 */
interface Export<A extends Address> {

    /** Reads the address of the page; empty where that names nothing. */
    Optional<A> address(Query query);

    FlatTable table();

    /**
     * Gives every row that the address lets through, of what the viewer may see.
     *
     * @return false where what was asked for is not to be seen; no row was given then
     */
    boolean rows(View view, A address, Consumer<List<ReportCell>> taker);
}
