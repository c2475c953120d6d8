package budgetflow.domain.alert;

import budgetflow.domain.money.Money;

/** 指标值: the figure an alert is about, or the threshold it crossed. */
public sealed interface Measure {

    /** An amount of money. */
    record Amount(Money money) implements Measure {}

    /**
     * A share of the budget.
     *
     * @param percent decimal text, such as {@code 28.3700}
     */
    record Share(String percent) implements Measure {}

    /** A number of entries, or of days. */
    record Count(long count) implements Measure {}
}
