package budgetflow.launcher.document;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.send.RecordSink;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was sent; it has arrived once it was flushed. */
final class SentRecords implements RecordSink {
    final List<BudgetChange> budgets = new ArrayList<>();
    final List<ScopedPlan> plans = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Origin> origins = new ArrayList<>();
    boolean flushed;

    @Override
    public void budgetChange(BudgetChange change, Origin origin) {
        budgets.add(change);
        origins.add(origin);
        flushed = false;
    }

    @Override
    public void plan(ScopedPlan plan, Origin origin) {
        plans.add(plan);
        origins.add(origin);
        flushed = false;
    }

    @Override
    public void payment(SubmittedEntry entry, Origin origin) {
        throw new AssertionError("a budget document holds no payments: " + entry);
    }

    @Override
    public void keptOut(SubmittedEntry entry, Origin origin) {
        payment(entry, origin);
    }

    @Override
    public void controlTotal(ControlTotal total, Origin origin) {
        throw new AssertionError("a budget document holds no control totals: " + total);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
        flushed = false;
    }

    @Override
    public void flush() {
        flushed = true;
    }

    @Override
    public void close() {}
}
