package budgetflow.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.333333, 33.3333",
        "2, 3, 0.666667, 66.6667",
        "-1, 3, -0.333333, -33.3333",
        "5, 10000000, 0.000001, 0.0001",
        "1, 1, 1.000000, 100.0000"
    })
    void aRatioIsWrittenHalfUp(long numerator, long denominator, String rate, String percent) {
        Ratio ratio = new Ratio(numerator, denominator);

        assertThat(ratio.asRate()).isEqualTo(rate);
        assertThat(ratio.asPercent()).isEqualTo(percent);
    }

    @Test
    void ratiosAreComparedWithoutRoundingOrOverflow() {
        long large = Long.MAX_VALUE;

        assertThat(new Ratio(large - 1, large)).isLessThan(new Ratio(1, 1));
        assertThat(new Ratio(large - 2, large - 1)).isLessThan(new Ratio(large - 1, large));
        assertThat(new Ratio(-large, 1)).isLessThan(new Ratio(large, 1));
        assertThat(new Ratio(2, 6)).isEqualByComparingTo(new Ratio(1, 3));
    }

    @Test
    void nothingIsDividedByZeroOrLess() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, 0));
    }

    @Test
    void aSumThatLeavesTheRangeFailsInsteadOfWrapping() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }
}
