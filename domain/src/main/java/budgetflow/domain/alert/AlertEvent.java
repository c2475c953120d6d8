package budgetflow.domain.alert;

import java.time.LocalDate;

/**
 * 预警事件: one step in an alert's life.
 *
 * @param on the business day it happened on
 * @param severity from this step on
 * @param trigger what tripped the rule: an entry id, a due date, a reconciliation key
 * @param value the figure then
 * @param threshold what it was held against
 */
public record AlertEvent(
        LocalDate on, AlertEventKind kind, Severity severity, String trigger, Measure value, Measure threshold) {}
