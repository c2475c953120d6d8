package budgetflow.dashboard.read;

import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 指标行: a line in a table. What its budget does not say is null; a line without a budget says nothing but its key.
 *
 * @param carryOver 其中上年结转: a part of the original amount
 * @param lastPaidOn the last day of payment counted
 * @param openAlerts how many alerts about it ask somebody to act, as of the day asked
 */
public record LineRow(
        LineKey key,
        @Nullable String name,
        @Nullable String unitName,
        @Nullable String departmentName,
        @Nullable LineKind kind,
        @Nullable String functionalCode,
        @Nullable String fund,
        @Nullable String projectType,
        Money carryOver,
        Figures figures,
        ExecutionStatus status,
        @Nullable LocalDate lastPaidOn,
        int openAlerts) {}
