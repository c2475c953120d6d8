package budgetflow.ingest;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.send.RecordSink;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.util.ArrayList;
import java.util.List;

/** Keeps what would have been sent. */
final class GatheringSink implements RecordSink {
    final List<BudgetChange> changes = new ArrayList<>();
    final List<ScopedPlan> plans = new ArrayList<>();
    final List<SubmittedEntry> keptOut = new ArrayList<>();
    final List<SubmittedEntry> entries = new ArrayList<>();
    final List<ControlTotal> controlTotals = new ArrayList<>();
    final List<Origin> origins = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();

    @Override
    public void budgetChange(BudgetChange change, Origin origin) {
        changes.add(change);
        origins.add(origin);
    }

    @Override
    public void plan(ScopedPlan plan, Origin origin) {
        plans.add(plan);
        origins.add(origin);
    }

    @Override
    public void payment(SubmittedEntry entry, Origin origin) {
        entries.add(entry);
        origins.add(origin);
    }

    @Override
    public void keptOut(SubmittedEntry entry, Origin origin) {
        keptOut.add(entry);
    }

    @Override
    public void controlTotal(ControlTotal total, Origin origin) {
        controlTotals.add(total);
        origins.add(origin);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
