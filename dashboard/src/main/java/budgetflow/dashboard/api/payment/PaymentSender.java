package budgetflow.dashboard.api.payment;

import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.rejection.Rejection;

/** Sends; any method may throw {@link PaymentsUnsentException}, and sending the same again does no harm. */
public interface PaymentSender extends AutoCloseable {
    void payment(SubmittedEntry entry, String name, long row);

    /** One whose day is wrong: it must not count, but those who watch its line hear of it. */
    void keptOut(SubmittedEntry entry, String name, long row);

    void rejection(Rejection rejection);

    /** Returns when everything given so far has arrived for good. */
    void flush();

    @Override
    void close();
}
