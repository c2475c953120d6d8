package budgetflow.domain.ledger;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.ledger;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.reversal;
import static budgetflow.domain.given.Given.revised;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Reception;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final SubmittedEntry PAYMENT = payment("P-1", ROAD, "2024-03-31", "30.00");
    private static final SubmittedEntry REFUND = refund("R-1", "P-1", ROAD, "2024-04-01", "-10.00");

    @Test
    void grossRefundsAndNetAreThreeFigures() {
        Ledger ledger = ledger(PAYMENT, REFUND);

        assertThat(ledger.gross()).isEqualTo(yuan("30.00"));
        assertThat(ledger.refunds()).isEqualTo(yuan("10.00"));
        assertThat(ledger.net()).isEqualTo(yuan("20.00"));
        assertThat(ledger.netOf(YearMonth.of(2024, 3))).isEqualTo(yuan("30.00"));
        assertThat(ledger.netOf(YearMonth.of(2024, 4))).isEqualTo(yuan("-10.00"));
        assertThat(ledger.lastPaidOn()).contains(day("2024-04-01"));
    }

    @Test
    void takingAwayIsTheExactInverseOfAdding() {
        Ledger ledger = ledger(PAYMENT, REFUND);

        assertThat(ledger.minus(REFUND.entry())).isEqualTo(ledger(PAYMENT));
        assertThat(ledger.minus(PAYMENT.entry()).minus(REFUND.entry())).isEqualTo(Ledger.EMPTY);
        assertThat(ledger(REFUND, PAYMENT)).isEqualTo(ledger);
        assertThat(ledger(PAYMENT).plus(ledger(REFUND))).isEqualTo(ledger);
    }

    @Test
    void aDayWhoseEntriesCancelOutIsStillADayWithEntries() {
        Ledger ledger = ledger(PAYMENT, reversal("V-1", PAYMENT, "2024-03-31"));

        assertThat(ledger.net()).isEqualTo(Money.ZERO);
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.days()).hasSize(1);
    }

    @Test
    void sumsAreLimitedAsOfEveryDayAndNotAtTheEndAlone() {
        Ledger ledger = Ledger.EMPTY.plus(new Ledger(List.of(
                new DayTotals(LocalDate.of(2024, 1, 1), Ledger.LIMIT_FEN, 0, 100),
                new DayTotals(LocalDate.of(2024, 1, 2), 1, 0, 1),
                new DayTotals(LocalDate.of(2024, 1, 3), -2, 0, 1))));

        assertThat(ledger.isWithinLimit()).isFalse();
        assertThat(new Ledger(ledger.days().subList(0, 1)).isWithinLimit()).isTrue();
    }

    @Test
    void aHigherRevisionReplacesInWhateverOrderTheyCome() {
        Entry original = PAYMENT.entry();
        Entry revision = revised(PAYMENT, 3, BRIDGE, "2024-05-01", "31.00").entry();

        EntryHistory late =
                EntryHistory.EMPTY.offer(revision).history().offer(original).history();

        assertThat(late.effective()).contains(revision);
        assertThat(late)
                .isEqualTo(EntryHistory.EMPTY
                        .offer(original)
                        .history()
                        .offer(revision)
                        .history());
    }

    @Test
    void theSameRevisionAgainIsADuplicateAndOtherContentAConflict() {
        EntryHistory history = EntryHistory.EMPTY.offer(PAYMENT.entry()).history();
        Entry other = revised(PAYMENT, 0, ROAD, "2024-03-31", "30.01").entry();

        assertThat(history.offer(PAYMENT.entry())).isEqualTo(new EntryHistory.Offered(history, Reception.DUPLICATE));
        assertThat(history.offer(other)).isEqualTo(new EntryHistory.Offered(history, Reception.CONFLICT));
    }

    @Test
    void aPostingTakesFromTheOldLineAndGivesToTheNew() {
        Entry moved = revised(PAYMENT, 1, BRIDGE, "2024-05-01", "31.00").entry();
        EntryHistory before = EntryHistory.EMPTY.offer(PAYMENT.entry()).history();

        Posting posting = Posting.between(before, before.offer(moved).history()).orElseThrow();

        assertThat(posting.lines()).containsExactly(ROAD, BRIDGE);
        assertThat(posting.appliedTo(ROAD, ledger(PAYMENT, REFUND))).isEqualTo(ledger(REFUND));
        assertThat(posting.appliedTo(BRIDGE, Ledger.EMPTY)).isEqualTo(Ledger.EMPTY.plus(moved));
    }

    @Test
    void aSupersededRevisionPostsNothing() {
        Entry revision = revised(PAYMENT, 1, BRIDGE, "2024-05-01", "31.00").entry();
        EntryHistory before = EntryHistory.EMPTY.offer(revision).history();

        assertThat(Posting.between(before, before.offer(PAYMENT.entry()).history()))
                .isEmpty();
    }
}
