package budgetflow.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.rejection.RejectCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountUnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN     | 12.34                 | 1234",
                "YUAN     | 12                    | 1200",
                "YUAN     | 12.3                  | 1230",
                "YUAN     | 12.3400               | 1234",
                "YUAN     | -0.01                 | -1",
                "YUAN     | +0.01                 | 1",
                "YUAN     | 0                     | 0",
                "YUAN     | 007                   | 700",
                "YUAN     | 1,234,567.89          | 123456789",
                "YUAN     | 10000000000000.00     | 1000000000000000",
                "YUAN     | -10000000000000.00    | -1000000000000000",
                "WAN_YUAN | 1                     | 1000000",
                "WAN_YUAN | 11290.59              | 11290590000",
                "WAN_YUAN | 0.000001              | 1",
                "WAN_YUAN | 1000000000            | 1000000000000000",
            })
    void anAmountIsReadExactly(AmountUnit unit, String text, long fen) {
        assertThat(unit.parse(text).get()).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN     | 12.345                | AMOUNT_BELOW_FEN",
                "WAN_YUAN | 0.0000001             | AMOUNT_BELOW_FEN",
                "YUAN     | 10000000000000.01     | AMOUNT_TOO_LARGE",
                "YUAN     | -10000000000000.01    | AMOUNT_TOO_LARGE",
                "YUAN     | 1000000000000000000   | AMOUNT_TOO_LARGE",
                "WAN_YUAN | 1000000000.000001     | AMOUNT_TOO_LARGE",
                "YUAN     | ''                    | AMOUNT_UNREADABLE",
                "YUAN     | 1e3                   | AMOUNT_UNREADABLE",
                "YUAN     | 12,34                 | AMOUNT_UNREADABLE",
                "YUAN     | 1234,567              | AMOUNT_UNREADABLE",
                "YUAN     | .5                    | AMOUNT_UNREADABLE",
                "YUAN     | 5.                    | AMOUNT_UNREADABLE",
                "YUAN     | --5                   | AMOUNT_UNREADABLE",
                "YUAN     | 12元                  | AMOUNT_UNREADABLE",
                "YUAN     | NaN                   | AMOUNT_UNREADABLE",
            })
    void anythingElseIsRefusedAndNeverRounded(AmountUnit unit, String text, RejectCode code) {
        assertThat(unit.parse(text).code()).isEqualTo(code);
    }

    @Test
    void textOfAnyLengthIsRefusedAtOnce() {
        assertThat(AmountUnit.YUAN.parse("9".repeat(1_000_000)).code()).isEqualTo(RejectCode.AMOUNT_UNREADABLE);
    }

    @Test
    void anAmountIsWrittenExactlyInEitherUnit() {
        assertThat(AmountUnit.YUAN.exactText(new Money(-5))).isEqualTo("-0.05");
        assertThat(AmountUnit.WAN_YUAN.exactText(new Money(123_456))).isEqualTo("0.123456");
    }

    @Test
    void onlyTheTwoPrintedUnitsAreKnown() {
        assertThat(AmountUnit.labelled(" 万元 ")).contains(AmountUnit.WAN_YUAN);
        assertThat(AmountUnit.labelled("元")).contains(AmountUnit.YUAN);
        assertThat(AmountUnit.labelled("亿元")).isEmpty();
    }
}
