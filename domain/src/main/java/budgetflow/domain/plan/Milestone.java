package budgetflow.domain.plan;

import java.time.LocalDate;

/**
 * 计划节点: a due date of a spending plan.
 *
 * @param dueOn the last day that counts for it
 * @param percent the cumulative share of the adjusted budget to be spent by then
 */
public record Milestone(LocalDate dueOn, Percentage percent) {}
