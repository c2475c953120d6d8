package budgetflow.domain.plan;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.Wide;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * 累计百分比: a share of the adjusted budget, exact to four decimals of a percent.
 *
 * @param tenThousandths of one percent, 0 to 1,000,000: 30 % is 300,000; {@link IllegalArgumentException} otherwise
 */
public record Percentage(int tenThousandths) implements Comparable<Percentage> {
    /** One whole in this record's unit: 100 %. */
    public static final int WHOLE = 1_000_000;

    public static final Percentage ZERO = new Percentage(0);
    public static final Percentage HUNDRED = new Percentage(WHOLE);

    private static final int DECIMALS = 4;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4}0*)?)\\s*[%％]?");

    public Percentage {
        if (tenThousandths < 0 || tenThousandths > WHOLE) {
            throw new IllegalArgumentException("not a percentage: " + tenThousandths + " ten-thousandths");
        }
    }

    /** A whole number of percent. */
    public static Percentage of(int percent) {
        return new Percentage(Math.multiplyExact(percent, WHOLE / 100));
    }

    /** Reads {@code 30}, {@code 33.3333} or {@code 30%}: above 0 and at most 100. */
    public static Checked<Percentage> parse(String text) {
        var matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Checked.refused(RejectCode.PERCENT_UNREADABLE);
        }
        BigDecimal scaled = new BigDecimal(matcher.group(1)).movePointRight(DECIMALS);
        if (scaled.signum() <= 0 || scaled.compareTo(BigDecimal.valueOf(WHOLE)) > 0) {
            return Checked.refused(RejectCode.PERCENT_UNREADABLE);
        }
        return Checked.accepted(new Percentage(scaled.intValueExact()));
    }

    /** This share of an amount, half-up to the fen; only for showing: {@link #isReachedBy} compares exactly. */
    public Money of(Money amount) {
        return new Money(BigDecimal.valueOf(amount.fen())
                .multiply(BigDecimal.valueOf(tenThousandths))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** The least whole fen that reach this share of a budget, exactly as {@link #isReachedBy} compares. */
    public Money leastOf(Money budget) {
        return new Money(BigDecimal.valueOf(budget.fen())
                .multiply(BigDecimal.valueOf(tenThousandths))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.CEILING)
                .longValueExact());
    }

    /** Whether what was executed is at least this share of a budget, exactly. */
    public boolean isReachedBy(Money executed, Money budget) {
        return Wide.compareProducts(executed.fen(), WHOLE, tenThousandths, budget.fen()) >= 0;
    }

    /** Plain decimal text without trailing zeros: {@code 30}, {@code 33.3333}. */
    public String text() {
        BigDecimal percent = BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0).toPlainString() : percent.toPlainString();
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return text() + "%";
    }
}
