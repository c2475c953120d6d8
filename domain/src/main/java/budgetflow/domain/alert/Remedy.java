package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
import java.time.LocalDate;

/** 解除条件: what would resolve an alert, as its rule computes it on the day of a judgement. */
public sealed interface Remedy {

    /**
     * 待支出: so much more has to be spent.
     *
     * @param amount the least that resolves it, above 0
     * @param by the last day on which that amount does; later, the rule asks for another figure, or for none
     */
    record Spend(Money amount, LocalDate by) implements Remedy {
        public Spend {
            requirePositive(amount);
        }
    }

    /**
     * 超出: so much was spent too much; it must come back, or as much budget be added.
     *
     * @param amount the least that resolves it, above 0
     */
    record Over(Money amount) implements Remedy {
        public Over {
            requirePositive(amount);
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("what would resolve an alert is above 0, not " + amount);
        }
    }
}
