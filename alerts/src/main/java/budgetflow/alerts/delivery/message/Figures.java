package budgetflow.alerts.delivery.message;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people read them, rounded half-up here and nowhere before: from 1 万元 in 万元, below in 元. */
public final class Figures {
    private static final int DECIMALS = 2;

    private Figures() {}

    public static String of(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return of(amount.money());
        }
        if (measure instanceof Measure.Count count) {
            return Long.toString(count.count());
        }
        return measure instanceof Measure.Share share ? percent(share.percent()) : measure.toString();
    }

    public static String of(Money amount) {
        AmountUnit unit = Math.abs(amount.fen()) >= AmountUnit.WAN_YUAN.fen() ? AmountUnit.WAN_YUAN : AmountUnit.YUAN;
        BigDecimal figure =
                BigDecimal.valueOf(amount.fen()).divide(BigDecimal.valueOf(unit.fen()), DECIMALS, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,.2f", figure) + " " + unit.label();
    }

    private static String percent(String decimal) {
        return new BigDecimal(decimal).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
