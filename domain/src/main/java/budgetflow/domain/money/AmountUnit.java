package budgetflow.domain.money;

import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** 金额单位: the unit an amount is written in. Text is read exactly: a fraction of a fen is refused, never rounded. */
public enum AmountUnit {
    YUAN("元", 2),
    WAN_YUAN("万元", 6);

    /** Digits with an optional sign and fraction; thousands separators only where they stand every three digits. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    /** Longer text cannot be an amount within the limit; it is refused before it costs anything. */
    private static final int MAX_TEXT_LENGTH = 64;

    private static final BigInteger LIMIT = BigInteger.valueOf(Money.LIMIT_FEN);

    private final String label;
    private final int fenDigits;

    AmountUnit(String label, int fenDigits) {
        this.label = label;
        this.fenDigits = fenDigits;
    }

    /** The unit as a document prints it: 元 or 万元. */
    public String label() {
        return label;
    }

    /** Fen in one of this unit: 100 or 1,000,000. */
    public long fen() {
        return BigInteger.TEN.pow(fenDigits).longValueExact();
    }

    /** Reads 元 or 万元; anything else is no unit. */
    public static Optional<AmountUnit> labelled(String text) {
        String wanted = text.strip();
        for (AmountUnit unit : values()) {
            if (unit.label.equals(wanted)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads decimal text of this unit, such as {@code 12.34} or {@code -1,234.5}.
     *
     * @return the money; or {@link RejectCode#AMOUNT_UNREADABLE}, {@link RejectCode#AMOUNT_BELOW_FEN} for a fraction
     *     of a fen, {@link RejectCode#AMOUNT_TOO_LARGE} beyond {@link Money#LIMIT_FEN}
     */
    public Checked<Money> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > MAX_TEXT_LENGTH || !DECIMAL.matcher(trimmed).matches()) {
            return Checked.refused(RejectCode.AMOUNT_UNREADABLE);
        }
        BigDecimal fen = new BigDecimal(trimmed.replace(",", ""))
                .movePointRight(fenDigits)
                .stripTrailingZeros();
        if (fen.scale() > 0) {
            return Checked.refused(RejectCode.AMOUNT_BELOW_FEN);
        }
        BigInteger whole = fen.toBigIntegerExact();
        if (whole.abs().compareTo(LIMIT) > 0) {
            return Checked.refused(RejectCode.AMOUNT_TOO_LARGE);
        }
        return Checked.accepted(new Money(whole.longValueExact()));
    }

    /** The amount in this unit as plain decimal text, exact: 123456 fen is {@code 1234.56} 元 and {@code 0.123456} 万元. */
    public String exactText(Money amount) {
        return BigDecimal.valueOf(amount.fen(), fenDigits).toPlainString();
    }
}
