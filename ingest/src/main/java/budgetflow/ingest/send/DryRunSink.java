package budgetflow.ingest.send;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.OriginHeaders.Origin;

/** Sends nothing: the input is checked only. */
public final class DryRunSink implements RecordSink {
    @Override
    public void budgetChange(BudgetChange change, Origin origin) {}

    @Override
    public void plan(ScopedPlan plan, Origin origin) {}

    @Override
    public void payment(SubmittedEntry entry, Origin origin) {}

    @Override
    public void keptOut(SubmittedEntry entry, Origin origin) {}

    @Override
    public void controlTotal(ControlTotal total, Origin origin) {}

    @Override
    public void rejection(Rejection rejection) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
