package budgetflow.dashboard.file;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.report.ReportText;
import java.math.BigDecimal;

/**
 * 金额刻度: the unit amounts stand in. Files hold every amount exact, to the fen: sums of cells are sums of fen. What is shown
 * of it has fewer decimals.
 *
 * @param fenDigits decimals that make it exact: 2 in 元, 6 in 万元, 10 in 亿元
 * @param shownDecimals decimals that are shown
 */
public record AmountScale(ReportText label, int fenDigits, int shownDecimals) {

    public static AmountScale of(AmountUnit unit) {
        return switch (unit) {
            case YUAN -> of(MoneyUnit.YUAN);
            case WAN_YUAN -> of(MoneyUnit.WAN_YUAN);
        };
    }

    public static AmountScale of(MoneyUnit unit) {
        int digits =
                switch (unit) {
                    case YUAN -> 2;
                    case WAN_YUAN -> 6;
                    case YI_YUAN -> 10;
                };
        return new AmountScale(new ReportText(unit.zh(), unit.en()), digits, unit.decimals());
    }

    /** The amount in this unit, exact: 123456 fen are {@code 0.123456} 万元. */
    BigDecimal exact(Money amount) {
        return BigDecimal.valueOf(amount.fen(), fenDigits);
    }

    /** The same with every decimal shown: where what matters is a fen. */
    AmountScale shownExactly() {
        return new AmountScale(label, fenDigits, fenDigits);
    }

    /** As spreadsheets say it: {@code #,##0.00}. */
    String format() {
        return "#,##0." + "0".repeat(shownDecimals);
    }
}
