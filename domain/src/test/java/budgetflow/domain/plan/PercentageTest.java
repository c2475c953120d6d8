package budgetflow.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({
        "30, 300000, 30",
        "30%, 300000, 30",
        "30 ％, 300000, 30",
        "33.3333, 333333, 33.3333",
        "0.0001, 1, 0.0001",
        "12.50000, 125000, 12.5",
        "100, 1000000, 100",
        "100.0000, 1000000, 100"
    })
    void aPercentageIsReadExactly(String text, int tenThousandths, String written) {
        Percentage percentage = Percentage.parse(text).get();

        assertThat(percentage.tenThousandths()).isEqualTo(tenThousandths);
        assertThat(percentage.text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-5", "100.0001", "101", "33.33333", "thirty", "", "1e1", ".5"})
    void anythingElseIsRefused(String text) {
        assertThat(Percentage.parse(text)).isEqualTo(Checked.refused(RejectCode.PERCENT_UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"4, 1, false", "4, 2, true", "5, 1, false", "5, 2, true", "3, 1, true", "3, 0, false", "0, 0, true"})
    void aShareIsReachedExactlyAndNotWhenItsRoundedAmountIs(long budgetFen, long executedFen, boolean reached) {
        // 30 % of 4 fen is 1.2 fen, shown as 1; of 5 fen 1.5, shown as 2; of 3 fen 0.9, shown as 1.
        assertThat(Percentage.of(30).isReachedBy(new Money(executedFen), new Money(budgetFen)))
                .isEqualTo(reached);
    }

    @Test
    void theShareOfALargeAmountNeitherOverflowsNorRounds() {
        Money budget = new Money(100 * Money.LIMIT_FEN);
        Money due = new Money(30 * Money.LIMIT_FEN);

        assertThat(Percentage.of(30).of(budget)).isEqualTo(due);
        assertThat(Percentage.of(30).isReachedBy(due, budget)).isTrue();
        assertThat(Percentage.of(30).isReachedBy(due.minus(new Money(1)), budget))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "4, 1", "3, 1", "-5, -2"})
    void whatIsShownIsRoundedHalfUp(long budgetFen, long shownFen) {
        assertThat(Percentage.of(30).of(new Money(budgetFen))).isEqualTo(new Money(shownFen));
    }
}
