package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
import java.time.LocalDate;

/** 整改量: what would resolve an alert, as of the day it was judged; a figure for whoever has to act. */
public sealed interface Remedy {

    /**
     * Money still to be spent.
     *
     * @param amount above 0; at least so much takes the reason away
     * @param by the last day up to which that much is enough; past where the year is over and only late entries can help
     */
    record Spend(Money amount, LocalDate by) implements Remedy {}

    /**
     * Money spent beyond a bound: to be refunded, corrected, or covered by an approved change.
     *
     * @param amount above 0
     */
    record Over(Money amount) implements Remedy {}

    /**
     * One entry that should not stand as it does: to be refunded, reversed, or sent again corrected.
     *
     * @param entryId the entry
     * @param amount what stands of it, above 0
     */
    record Undo(String entryId, Money amount) implements Remedy {}

    Money amount();
}
