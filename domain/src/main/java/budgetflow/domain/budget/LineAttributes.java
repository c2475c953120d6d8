package budgetflow.domain.budget;

import budgetflow.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 指标属性: what describes a budget line without moving its money. A level a document does not give is null.
 *
 * @param functionalCode 支出功能分类, 3, 5 or 7 digits
 * @param departmentEconomicCode 部门预算支出经济分类, 3 or 5 digits
 * @param governmentEconomicCode 政府预算支出经济分类, 3 or 5 digits
 * @param fund 资金性质, such as 一般公共预算
 * @param carryOver 其中上年结转: a part of the original amount, never added to it
 */
public record LineAttributes(
        @Nullable String unitName,
        String lineName,
        LineKind kind,
        @Nullable String functionalCode,
        @Nullable String departmentEconomicCode,
        @Nullable String governmentEconomicCode,
        @Nullable String fund,
        @Nullable String departmentCode,
        @Nullable String departmentName,
        @Nullable String projectType,
        Money carryOver) {}
