package budgetflow.launcher.document;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.document.result.ImportedLines;
import budgetflow.ingest.file.FileForm;
import budgetflow.ingest.file.FileReading;
import budgetflow.ingest.file.InputFile;
import budgetflow.ingest.kind.BudgetRows;
import budgetflow.ingest.kind.PlanRows;
import budgetflow.ingest.kind.RowParser;
import budgetflow.ingest.kind.RowResult;
import budgetflow.ingest.send.RecordSink;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends a document's lines and plans, but for what is known already.
 *
 * @param added lines that were not known
 * @param corrected lines whose original budget is replaced
 * @param unchanged lines that are as they were
 * @param plansSent plans that are new or other than before
 * @param rejected rows the checks of files did not let through
 */
record Delivery(int added, int corrected, int unchanged, int plansSent, List<Rejection> rejected) {

    Delivery {
        rejected = List.copyOf(rejected);
    }

    /** A document's lines and plans after the checks of files. */
    record Checked(List<BudgetChange> budgets, List<ScopedPlan> plans, List<Rejection> rejected) {}

    static Checked check(String document, ImportedLines lines) throws IOException {
        List<Rejection> rejected = new ArrayList<>();
        List<BudgetChange> budgets = parsed(document, LineFiles.budgets(lines.lines()), new BudgetRows(), rejected);
        List<ScopedPlan> plans = parsed(document, LineFiles.plans(lines.plans()), new PlanRows(), rejected);
        return new Checked(budgets, plans, rejected);
    }

    static Delivery send(String document, Checked checked, KnownBudget known, RecordSink sink) {
        int added = 0;
        int corrected = 0;
        int unchanged = 0;
        Origin origin = new Origin(document, 0);
        for (BudgetChange budget : checked.budgets()) {
            Optional<BudgetChange> correction = known.correction(budget);
            correction.ifPresent(change -> sink.budgetChange(change, origin));
            if (correction.isEmpty()) {
                unchanged++;
            } else if (known.has(budget.line())) {
                corrected++;
            } else {
                added++;
            }
        }
        List<ScopedPlan> news =
                checked.plans().stream().filter(plan -> !known.holds(plan)).toList();
        news.forEach(plan -> sink.plan(plan, origin));
        checked.rejected().forEach(sink::rejection);
        sink.flush();
        return new Delivery(added, corrected, unchanged, news.size(), checked.rejected());
    }

    private static <T> List<T> parsed(String document, String csv, RowParser<T> parser, List<Rejection> rejected)
            throws IOException {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        List<T> taken = new ArrayList<>();
        InputFile file = new InputFile(document, FileForm.CSV, () -> new ByteArrayInputStream(bytes));
        FileReading.read(file, parser, result -> {
            if (result instanceof RowResult.Taken<T> row) {
                taken.add(row.value());
            } else if (result instanceof RowResult.Refused<T> refused) {
                rejected.add(refused.rejection());
            } else if (result instanceof RowResult.FileRefused<T> whole) {
                rejected.add(whole.rejection());
            }
        });
        return taken;
    }
}
