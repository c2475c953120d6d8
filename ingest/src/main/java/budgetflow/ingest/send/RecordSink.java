package budgetflow.ingest.send;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.OriginHeaders.Origin;

/**
 * Takes what was read. Every method may throw {@link SendFailedException}, also for a record given earlier; feeding the
 * same input again is then safe, since the same records twice change nothing.
 */
public interface RecordSink extends AutoCloseable {
    void budgetChange(BudgetChange change, Origin origin);

    void plan(ScopedPlan plan, Origin origin);

    void payment(SubmittedEntry entry, Origin origin);

    /** An entry whose row was refused for its day alone: it must not count, but those who watch its line hear of it. */
    void keptOut(SubmittedEntry entry, Origin origin);

    void controlTotal(ControlTotal total, Origin origin);

    void rejection(Rejection rejection);

    /** Returns when everything given so far has arrived for good. */
    void flush();

    @Override
    void close();
}
