package budgetflow.dashboard.export;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.RejectionFilter;
import budgetflow.dashboard.read.RejectionRow;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.address.RejectionsAddress;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * 拒收行导出: the rejected rows of one source as they were sent, with the reasons beside them: a file that can be corrected
 * and fed again, as {@code ingest} makes one of what it rejects itself.
 */
final class RejectedRows {
    private static final String FILE = "rejected-rows.csv";

    private final ReadStore reads;
    private final ViewOf views;
    private final ExportFile files;

    RejectedRows(ReadStore reads, ViewOf views, ExportFile files) {
        this.reads = reads;
        this.views = views;
        this.files = files;
    }

    void answer(Context context) throws IOException {
        Query query = new Query(context.queryParamMap());
        RejectionsAddress address = RejectionsAddress.of(query);
        TableExports.refuseUnread(query);
        String source = address.source();
        if (source == null) {
            throw new BadRequestResponse(
                    "请先选择一个来源文件 / choose one source first: rows of several files have no header in common");
        }
        Access.about(context, context.path() + " " + address.text());
        View view = views.view(Access.viewer(context), address);
        boolean seen = files.answer(
                context,
                FILE,
                source.replaceAll("[\\p{Cntrl}/\\\\:]", "_") + ".rejects.csv",
                "text/csv; charset=utf-8",
                out -> write(view, address.filter(), out));
        if (!seen) {
            throw new NotFoundResponse();
        }
    }

    /** Goes through the rows twice, for a header has to name what any row has; what came meanwhile is left for next time. */
    private boolean write(View view, RejectionFilter filter, OutputStream out) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        Instant[] newest = {null};
        reads.rejections().each(view.scope(), filter, row -> {
            columns.addAll(RejectedRow.of(row.rejection()).columns());
            newest[0] = newest[0] == null ? row.recordedAt() : newest[0];
        });
        if (newest[0] == null) {
            return false;
        }
        try (RejectedRowsFile file = new RejectedRowsFile(columns, out)) {
            reads.rejections().each(view.scope(), filter, row -> {
                if (!isAfter(row, newest[0])) {
                    file.add(row.rejection());
                }
            });
        }
        return true;
    }

    private static boolean isAfter(RejectionRow row, Instant newest) {
        return row.recordedAt().isAfter(newest);
    }
}
