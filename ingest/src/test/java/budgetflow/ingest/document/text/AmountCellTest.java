package budgetflow.ingest.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.rejection.RejectCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as documents print them. */
class AmountCellTest {

    @ParameterizedTest
    @CsvSource({
        "'11,290.59', 11290590000",
        "7723.25, 7723250000",
        "７７２３．２５, 7723250000",
        "'11, 290.59', 11290590000",
        "(26.00), -26000000",
        "（26.00）, -26000000",
        "-26.00, -26000000",
        "−26.00, -26000000",
        "16.4万, 16400000",
        "39200元, 3920000",
        "14.1万;, 14100000",
        "0.00, 0",
        "6209, 6209000000",
    })
    void readsWhatIsPrinted(String printed, long fen) {
        assertThat(AmountCell.read(printed, AmountUnit.WAN_YUAN).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "-", "—", "——", "/"})
    void nothingPrintedIsNotZero(String printed) {
        AmountCell cell = AmountCell.read(printed, AmountUnit.YUAN);

        assertThat(cell.isBlank()).isTrue();
        assertThat(cell.fen()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "50.3O, AMOUNT_UNREADABLE",
        "5O.37, AMOUNT_UNREADABLE",
        "'1,12.50', AMOUNT_UNREADABLE",
        "1.2.3, AMOUNT_UNREADABLE",
        "无, AMOUNT_UNREADABLE",
        "0.001, AMOUNT_BELOW_FEN",
        "99999999999999999, AMOUNT_TOO_LARGE"
    })
    void whatIsNoAmountIsNeverGuessed(String printed, RejectCode fault) {
        assertThat(AmountCell.read(printed, AmountUnit.YUAN).fault()).isEqualTo(fault);
        assertThat(AmountCell.read(printed, AmountUnit.YUAN).fen()).isNull();
    }
}
