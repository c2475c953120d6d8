package budgetflow.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.given.Given;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
    private static final ReconciliationKey KEY = ReconciliationKey.of("130281/2024/CBS/473001/2024-03-29");

    @ParameterizedTest
    @CsvSource({
        "2, 300, 2, 300,  0,    0, true,  0",
        "2, 301, 2, 300,  0,    1, false, 0",
        "2, 299, 2, 300,  0,   -1, false, 0",
        "1, 300, 2, 300, -1,    0, false, 1",
        "3, 300, 2, 300,  1,    0, false, 0",
        "0,   0, 2, 300, -2, -300, false, 2",
        "0,   0, 0,   0,  0,    0, true,  0",
        "2,  -5, 2,  -6,  0,    1, false, 0"
    })
    void theDifferenceIsOursLessTheirs(
            long ourCount,
            long ourFen,
            long theirCount,
            long theirFen,
            long count,
            long fen,
            boolean agrees,
            long missing) {
        Reconciliation reconciliation =
                new Reconciliation(KEY, counted(ourCount, ourFen), counted(theirCount, theirFen));

        assertThat(reconciliation.difference()).isEqualTo(counted(count, fen));
        assertThat(reconciliation.agrees()).isEqualTo(agrees);
        assertThat(reconciliation.missingEntries()).isEqualTo(missing);
    }

    @Test
    void takingAnEntryAwayUndoesAddingIt() {
        Entry payment = Given.payment("P-1", Given.ROAD, "2024-03-29", "12.34").entry();
        Entry refund =
                Given.refund("R-1", "P-1", Given.ROAD, "2024-03-29", "-2.34").entry();

        Counted both = Counted.NOTHING.plus(payment).plus(refund);

        assertThat(both).isEqualTo(counted(2, 1000));
        assertThat(both.minus(payment)).isEqualTo(Counted.NOTHING.plus(refund));
        assertThat(Counted.NOTHING.minus(refund).plus(refund)).isEqualTo(Counted.NOTHING);
    }

    @Test
    void sumsNeverWrapAround() {
        assertThatThrownBy(() -> counted(1, Long.MAX_VALUE).plus(counted(1, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aTotalIsOfNoFewerThanNoEntriesAndWithinTheLimitOfMoney() {
        assertThat(new ControlTotal(KEY, 0, new Money(-Money.LIMIT_FEN)).counted())
                .isEqualTo(counted(0, -Money.LIMIT_FEN));
        assertThatThrownBy(() -> new ControlTotal(KEY, -1, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ControlTotal(KEY, 1, new Money(Money.LIMIT_FEN + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartialCountIsKeyedByItsKeyAndPartition() {
        assertThat(new PartialCount(KEY, 4, Counted.NOTHING, Counted.NOTHING).recordKey())
                .isEqualTo("130281/2024/CBS/473001/2024-03-29#4");
        assertThatThrownBy(() -> new PartialCount(KEY, -1, Counted.NOTHING, Counted.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Counted counted(long count, long fen) {
        return new Counted(count, new Money(fen));
    }
}
