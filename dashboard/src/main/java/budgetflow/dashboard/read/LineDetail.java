package budgetflow.dashboard.read;

import budgetflow.domain.execution.LineExecution;

/**
 * One line with all that is known of it.
 *
 * @param row its figures as of the day asked
 * @param execution as it is now, whatever the day: budget changes, plan and ledger by day, from which the domain gives
 *     quarters, months, milestones and series as of any day
 * @param dataAsOf of the view it was asked in
 */
public record LineDetail(LineRow row, LineExecution execution, DataAsOf dataAsOf) {}
