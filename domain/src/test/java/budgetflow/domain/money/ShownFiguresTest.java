package budgetflow.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are shown is rounded once, half-up, and never by way of a floating-point number. */
class ShownFiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN|0|0.00",
                "YUAN|1|0.01",
                "YUAN|-1230|-12.30",
                "YUAN|123456789|1,234,567.89",
                "WAN_YUAN|4999|0.00",
                "WAN_YUAN|5000|0.01",
                "WAN_YUAN|-5000|-0.01",
                "WAN_YUAN|1131659000000|1,131,659.00",
                "WAN_YUAN|113165900|113.17",
                "YI_YUAN|499999|0.0000",
                "YI_YUAN|500000|0.0001",
                "YI_YUAN|1234567890000|123.4568",
                "WAN_YUAN|9223372036854775807|9,223,372,036,854.78",
                "YUAN|-9223372036854775808|-92,233,720,368,547,758.08"
            })
    void anAmountInAUnit(MoneyUnit unit, long fen, String shown) {
        assertThat(unit.figure(new Money(fen))).isEqualTo(shown);
        assertThat(unit.plain(new Money(fen))).isEqualTo(shown.replace(",", ""));
    }

    @ParameterizedTest
    @CsvSource({"999999,YUAN", "1000000,WAN_YUAN", "-1000000,WAN_YUAN", "0,YUAN"})
    void theUnitThatFits(long fen, MoneyUnit unit) {
        assertThat(MoneyUnit.fitting(new Money(fen))).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"0,1,0.00%", "1,3,33.33%", "2,3,66.67%", "1,1,100.00%", "20001,20000,100.01%", "-1,8,-12.50%"})
    void aRate(long numerator, long denominator, String shown) {
        assertThat(Percent.of(new Ratio(numerator, denominator))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        // 28.37 - 60 = -31.63
        "2837,10000,60,100,-31.63",
        "90,100,60,100,+30.00",
        "1,3,1,3,0.00",
        // 33.335 would be rounded up and 0.005 down if each were rounded before: the difference is 33.33.
        "33335,100000,5,100000,+33.33",
        "4611686018427387903,4611686018427387904,1,4611686018427387904,+100.00"
    })
    void pointsBetweenTwoRates(long a, long b, long c, long d, String shown) {
        assertThat(Percent.pointsBetween(new Ratio(a, b), new Ratio(c, d))).isEqualTo(shown);
    }

    @Test
    void aPercentageThatIsTextAlready() {
        assertThat(Percent.of("28.3750")).isEqualTo("28.38%");
    }
}
