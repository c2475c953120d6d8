package budgetflow.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** 显示单位: the unit amounts are shown in, to people; what is shown is rounded half-up here and nowhere before. */
public enum MoneyUnit {
    /** 元, to the fen. */
    YUAN("元", "yuan", 2, 2),
    /** 万元, to the hundred 元. */
    WAN_YUAN("万元", "10k yuan", 6, 2),
    /** 亿元, to the 万元. */
    YI_YUAN("亿元", "100m yuan", 10, 4);

    private final String zh;
    private final String en;
    private final int fenDigits;
    private final int decimals;

    MoneyUnit(String zh, String en, int fenDigits, int decimals) {
        this.zh = zh;
        this.en = en;
        this.fenDigits = fenDigits;
        this.decimals = decimals;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The unit an amount is best read in where every one stands for itself: 万元 from 1 万元, below it 元. */
    public static MoneyUnit fitting(Money amount) {
        return Math.abs(amount.fen()) >= AmountUnit.WAN_YUAN.fen() ? WAN_YUAN : YUAN;
    }

    /** The figure in this unit with thousands separators, such as {@code -1,234.50}. */
    public String figure(Money amount) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded(amount));
    }

    /** The same without separators, as charts and machines read it. */
    public String plain(Money amount) {
        return rounded(amount).toPlainString();
    }

    /** How many decimals a figure has in this unit. */
    public int decimals() {
        return decimals;
    }

    private BigDecimal rounded(Money amount) {
        return BigDecimal.valueOf(amount.fen(), fenDigits).setScale(decimals, RoundingMode.HALF_UP);
    }
}
