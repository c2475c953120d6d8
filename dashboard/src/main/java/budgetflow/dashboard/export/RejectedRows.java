package budgetflow.dashboard.export;
import budgetflow.dashboard.read.ReadStore;
import io.javalin.http.Context;
final class RejectedRows { RejectedRows(ReadStore reads, ViewOf views, ExportFile files) {} void answer(Context context) {} }
