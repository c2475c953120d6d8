package budgetflow.dashboard.export;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LinesAddress;
import budgetflow.dashboard.web.address.Query;
import io.javalin.http.Context;
import java.io.IOException;

/** 财政数据包导出: the lines that the filters of their table let through, as a Fiscal Data Package. */
final class DataPackageExport {
    private final ReadStore reads;
    private final ViewOf views;
    private final ExportFile files;

    DataPackageExport(ReadStore reads, ViewOf views, ExportFile files) {
        this.reads = reads;
        this.views = views;
        this.files = files;
    }

    void answer(Context context) throws IOException {
        Query query = new Query(context.queryParamMap());
        LinesAddress address = LinesAddress.of(query);
        TableExports.refuseUnread(query);
        Access.about(context, context.path() + " " + address.text());
        View view = views.view(Access.viewer(context), address);
        String name = FiscalDataPackage.fileName(view);
        files.answer(context, name, name, FiscalDataPackage.MEDIA_TYPE, out -> {
            new FiscalDataPackage(reads).write(view, address.filter(), out);
            return true;
        });
    }
}
