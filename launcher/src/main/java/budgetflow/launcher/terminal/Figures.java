package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Figures as people read them: 万元 and percent with two decimals, rounded half-up here and nowhere before. */
final class Figures {
    private static final int DECIMALS = 2;
    private static final String NONE = "—";

    private Figures() {}

    static String wanYuan(Money amount) {
        BigDecimal wan = BigDecimal.valueOf(amount.fen())
                .divide(BigDecimal.valueOf(AmountUnit.WAN_YUAN.fen()), DECIMALS, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,.2f", wan);
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
        return share.map(Figures::percent).orElse(NONE);
    }

    private static String percent(Ratio share) {
        return BigDecimal.valueOf(share.numerator())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(share.denominator()), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
