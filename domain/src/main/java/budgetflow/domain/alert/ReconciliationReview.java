package budgetflow.domain.alert;

import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;

/**
 * 对账审查: a reconciliation as of a business day.
 *
 * @param on the business day; not before the day the total is about
 */
public record ReconciliationReview(Reconciliation reconciliation, LocalDate on) {}
