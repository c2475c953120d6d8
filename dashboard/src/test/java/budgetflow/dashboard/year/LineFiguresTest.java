package budgetflow.dashboard.year;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares are taken half-up to the fen, whether their product fits into a long or not. */
class LineFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "5, 1, 2, 3",
        "-5, 1, 2, -3",
        "3, 1, 2, 2",
        "4, 1, 3, 1",
        "5, 1, 3, 2",
        "-4, 1, 3, -1",
        "0, 1, 3, 0",
        "7, 0, 3, 0",
        "1, 1, 1, 1",
        "9223372036854775807, 1, 1, 9223372036854775807",
        "-9223372036854775808, 1, 1, -9223372036854775808",
        "9223372036854775807, 2, 4, 4611686018427387904"
    })
    void halvesGoUp(long fen, long numerator, long denominator, long expected) {
        assertThat(LineFigures.share(new Ratio(numerator, denominator), new Money(fen)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sharesAreThoseOfDecimals(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            Money amount = new Money(random.nextLong() >> random.nextInt(60));
            Ratio ratio = new Ratio(random.nextInt(366_000_000), 366_000_000 - random.nextInt(2));
            BigDecimal exact = BigDecimal.valueOf(amount.fen()).multiply(BigDecimal.valueOf(ratio.numerator()));

            assertThat(LineFigures.share(ratio, amount))
                    .isEqualTo(exact.divide(BigDecimal.valueOf(ratio.denominator()), 0, RoundingMode.HALF_UP)
                            .longValueExact());
            Percentage percent = new Percentage(random.nextInt(Percentage.WHOLE + 1));
            assertThat(LineFigures.share(new Ratio(percent.tenThousandths(), Percentage.WHOLE), amount))
                    .isEqualTo(percent.of(amount).fen());
        }
    }
}
