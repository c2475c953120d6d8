package budgetflow.streams.book;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactLedgerTest {

    /** Added and taken away at random, in a leap year and in another. */
    @ParameterizedTest
    @CsvSource({"1,2024", "2,2024", "3,2023", "4,2023"})
    void itHoldsWhatPlainTotalsHold(long seed, int year) {
        Random random = new Random(seed);
        CompactLedger ledger = new CompactLedger(new FiscalYear(year));
        TreeMap<LocalDate, DayTotals> plain = new TreeMap<>();
        List<DayTotals> added = new ArrayList<>();
        int days = LocalDate.ofYearDay(year, 1).lengthOfYear();
        for (int step = 0; step < 3000; step++) {
            boolean away = !added.isEmpty() && random.nextInt(3) == 0;
            DayTotals entry = away ? added.remove(random.nextInt(added.size())) : entry(year, days, random);
            int sign = away ? -1 : 1;
            if (!away) {
                added.add(entry);
            }
            int day = entry.day().getDayOfYear();
            ledger.add(day, sign * entry.netFen(), sign * entry.refundsFen(), sign);
            plain.merge(
                    entry.day(),
                    new DayTotals(entry.day(), sign * entry.netFen(), sign * entry.refundsFen(), sign),
                    CompactLedgerTest::sum);
            plain.values().removeIf(totals -> totals.entries() == 0);

            assertThat(ledger.day(day).days())
                    .isEqualTo(plain.containsKey(entry.day()) ? List.of(plain.get(entry.day())) : List.of());
        }
        assertThat(ledger.ledger()).isEqualTo(new Ledger(List.copyOf(plain.values())));
        for (Month month : Month.values()) {
            assertThat(ledger.month(month).days())
                    .isEqualTo(plain.values().stream()
                            .filter(totals -> totals.day().getMonth() == month)
                            .toList());
        }
    }

    @Test
    void aMonthIsReplacedAsAWhole() {
        CompactLedger ledger = new CompactLedger(new FiscalYear(2024));
        ledger.add(day(2, 29), 100, 0, 1);
        ledger.add(day(3, 1), 200, 5, 1);
        ledger.add(day(3, 31), 300, 0, 2);
        ledger.add(day(4, 1), 400, 0, 1);
        EncodedPartialLedger march = march(LocalDate.of(2024, 3, 15));

        assertThat(ledger.replaceMonth(march)).isTrue();
        assertThat(ledger.replaceMonth(march)).isFalse();

        assertThat(ledger.ledger().days())
                .extracting(DayTotals::day)
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 15), LocalDate.of(2024, 4, 1));
        assertThat(ledger.ledger().refunds().fen()).isZero();
        assertThat(ledger.replaceMonth(march())).isTrue();
        assertThat(ledger.ledger().days()).hasSize(2);
    }

    /** What one ledger sends on, another ends up with. */
    @ParameterizedTest
    @CsvSource({"21,2024", "22,2023"})
    void monthsGoFromOneToAnother(long seed, int year) {
        Random random = new Random(seed);
        CompactLedger sent = new CompactLedger(new FiscalYear(year));
        CompactLedger received = new CompactLedger(new FiscalYear(year));
        int days = LocalDate.ofYearDay(year, 1).lengthOfYear();
        for (int round = 0; round < 300; round++) {
            for (int added = random.nextInt(20); added >= 0; added--) {
                DayTotals entry = entry(year, days, random);
                sent.add(entry.day().getDayOfYear(), entry.netFen(), entry.refundsFen(), 1);
            }
            Month month = Month.of(1 + random.nextInt(12));
            EncodedPartialLedger partial = sent.encoded(new byte[] {'L'}, 3, month);

            assertThat(received.takes(partial)).isTrue();
            boolean isNew = !received.month(month).equals(sent.month(month));
            assertThat(received.replaceMonth(partial)).isEqualTo(isNew);
            assertThat(received.month(month)).isEqualTo(sent.month(month));
        }
        for (Month month : Month.values()) {
            received.replaceMonth(sent.encoded(new byte[] {'L'}, 3, month));
        }
        assertThat(received.ledger()).isEqualTo(sent.ledger());
        assertThat(CompactLedger.sum(new FiscalYear(year), List.of(sent, received)))
                .isEqualTo(sent.ledger().plus(received.ledger()));
    }

    @Test
    void onlyRisingDaysOfItsMonthAreTaken() {
        CompactLedger ledger = new CompactLedger(new FiscalYear(2024));

        assertThat(ledger.takes(march(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31))))
                .isTrue();
        assertThat(ledger.takes(march(LocalDate.of(2024, 2, 29)))).isFalse();
        assertThat(ledger.takes(march(LocalDate.of(2024, 4, 1)))).isFalse();
        assertThat(ledger.takes(march(LocalDate.of(2023, 3, 5)))).isFalse();
        assertThat(ledger.takes(march(LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5))))
                .isFalse();
        assertThat(ledger.takes(EncodedPartialLedger.of(new byte[] {'L'}, 0, 13, 0, taker -> {})))
                .isFalse();
        assertThat(ledger.takes(EncodedPartialLedger.of(
                        new byte[] {'L'},
                        0,
                        3,
                        1,
                        taker -> taker.take((int) LocalDate.of(2024, 3, 5).toEpochDay(), 1, 0, 0))))
                .isFalse();
    }

    private static EncodedPartialLedger march(LocalDate... days) {
        return EncodedPartialLedger.of(new byte[] {'L'}, 0, 3, days.length, taker -> List.of(days)
                .forEach(day -> taker.take((int) day.toEpochDay(), 7, 0, 1)));
    }

    private static int day(int month, int day) {
        return LocalDate.of(2024, month, day).getDayOfYear();
    }

    private static DayTotals entry(int year, int days, Random random) {
        LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(days));
        boolean refund = random.nextInt(5) == 0;
        long fen = 1 + random.nextInt(1000);
        return new DayTotals(day, refund ? -fen : fen, refund ? fen : 0, 1);
    }

    private static DayTotals sum(DayTotals one, DayTotals other) {
        return new DayTotals(
                one.day(),
                one.netFen() + other.netFen(),
                one.refundsFen() + other.refundsFen(),
                one.entries() + other.entries());
    }
}
