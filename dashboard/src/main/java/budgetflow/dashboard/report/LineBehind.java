package budgetflow.dashboard.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 来源指标: one budget line behind a cell.
 *
 * @param name null without a budget
 * @param entries how many of its entries the cell counts; 0 where the figure is not made of entries
 * @param sum what they come to
 */
public record LineBehind(LineKey line, @Nullable String name, long entries, Money sum) {}
