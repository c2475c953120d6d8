package budgetflow.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "130281/2024/473001/13028124P00337210001L",
                "130281/2024/473/B-208",
                "130281/2024/473001001/B-2080505",
                "130281/2024/U-ABCDEFGHJ234/S-ABCDEFGHJ234"
            })
    void aKeyReadsItsOwnText(String text) {
        assertThat(LineKey.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "130281/2024/473001",
                "130281/2024/473001/B-208/",
                "13028/2024/473001/B-208",
                "130281/24/473001/B-208",
                "130281/2024/47/B-208",
                "130281/2024/473001/B-2080",
                "130281/2024/*/*"
            })
    void otherTextIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LineKey.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'130281 24P0033 7210001L', 13028124P00337210001L",
        "'13028124P00337\u3000210001L', 13028124P00337210001L",
        "'13028124P00337\u00a0210001L\n', 13028124P00337210001L",
        "' B-2080505 ', B-2080505"
    })
    void printedCodesAreReadWithTheSpacesTheyWereWrappedWith(String printed, String code) {
        assertThat(LineCode.parse(printed).get().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13028124P0033721000L",
                "13028124P00337210001LL",
                "13028124p00337210001l",
                "1302812AP00337210001L",
                "130281240003372100011",
                "B-20805056",
                "B-",
                "S-ABCDEFGHJ231",
                "S-ABC",
                ""
            })
    void aCodeOfAnotherShapeIsMalformed(String code) {
        assertThat(LineCode.parse(code)).isEqualTo(Checked.refused(RejectCode.LINE_CODE_MALFORMED));
    }

    @Test
    void aCodeSaysWhetherItIsAProjectsOrOurOwn() {
        assertThat(new LineCode("13028124P00337210001L").isProjectCode()).isTrue();
        assertThat(new LineCode("S-ABCDEFGHJ234").isSynthetic()).isTrue();
        assertThat(new LineCode("B-208").isSynthetic()).isFalse();
        assertThat(new UnitCode("U-ABCDEFGHJ234").isSynthetic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999", "999", "10000", "20x4", "２０２４", ""})
    void aYearIsFourDigits(String text) {
        assertThat(FiscalYear.parse(text)).isEqualTo(Checked.refused(RejectCode.YEAR_MALFORMED));
    }
}
