package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.money.Percent;
import budgetflow.domain.money.Ratio;
import java.util.Optional;

/** Figures as the terminal shows them: 万元 and percent. */
final class Figures {
    private static final String NONE = "—";

    private Figures() {}

    static String wanYuan(Money amount) {
        return MoneyUnit.WAN_YUAN.figure(amount);
    }

    /** An alert's figure; money in 万元. */
    static String text(Measure measure) {
        return measure instanceof Measure.Amount amount ? wanYuan(amount.money()) + "万元" : exact(measure);
    }

    /** An alert's figure; money in 元, to the fen. */
    static String exact(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return amount.money().toString();
        }
        if (measure instanceof Measure.Count count) {
            return Long.toString(count.count());
        }
        return measure instanceof Measure.Share share ? share.percent() + "%" : measure.toString();
    }

    static String percent(Optional<Ratio> share) {
        return share.map(Percent::of).orElse(NONE);
    }
}
