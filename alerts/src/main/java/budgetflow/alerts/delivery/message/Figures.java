package budgetflow.alerts.delivery.message;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.money.Percent;

/** Figures as people read them in a message: from 1 万元 in 万元, below in 元. */
public final class Figures {
    private Figures() {}

    public static String of(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return of(amount.money());
        }
        if (measure instanceof Measure.Count count) {
            return Long.toString(count.count());
        }
        return measure instanceof Measure.Share share ? Percent.of(share.percent()) : measure.toString();
    }

    public static String of(Money amount) {
        MoneyUnit unit = MoneyUnit.fitting(amount);
        return unit.figure(amount) + " " + unit.zh();
    }
}
