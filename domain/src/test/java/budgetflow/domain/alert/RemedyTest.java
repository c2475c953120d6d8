package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to resolve an alert does resolve it, and a fen less does not. */
class RemedyTest {
    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(9_999);

    @ParameterizedTest(name = "{0}, {1} fen paid on {2}, known on {3}")
    @CsvSource({
        "R10, 2000, 2024-03-20, 2024-04-03, 1000, 2024-06-30",
        "R10, 2999, 2024-03-20, 2024-04-03, 1, 2024-06-30",
        "R10, 9000, 2024-03-20, 2025-01-06, 999, 2024-12-31",
        "R15, 9000, 2024-03-20, 2025-01-06, 500, 2024-12-31",
    })
    void whatIsToBeSpentIsEnoughAndNoMoreThanThat(
            RuleCode rule, long paid, String paidOn, String knownOn, long missing, String by) {
        LineHistory line = BUDGETED.paid("P-1", paidOn, paid);
        YearOfALine year = YearOfALine.watchedBy(rule);
        year.through(knownOn, line);

        assertThat(year.remedy(line)).contains(new Remedy.Spend(new Money(missing), LocalDate.parse(by)));
        LocalDate next = LocalDate.parse(knownOn).plusDays(1);
        String payOn = next.getYear() == 2024 ? next.toString() : by;
        if (missing > 1) {
            assertThat(year.through(next.toString(), line.paid("P-2", payOn, missing - 1)))
                    .isEmpty();
        }
        LocalDate after = next.plusDays(1);
        assertThat(year.through(after.toString(), line.paid("P-2", payOn, missing)))
                .singleElement()
                .asString()
                .startsWith("RESOLVED");
    }

    @Test
    void ofNoSpendingAnyPaymentIsEnough() {
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R12);
        year.through("2024-04-03", BUDGETED);

        assertThat(year.remedy(BUDGETED)).contains(new Remedy.Spend(new Money(1), LocalDate.of(2024, 6, 30)));
    }

    @Test
    void aStalledLineIsToldWhatTakesItAPointAboveItsPace() {
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000).paid("P-1", "2024-01-15", 1_000);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R16);
        year.through("2024-03-31", line);

        assertThat(year.remedy(line)).contains(new Remedy.Spend(new Money(2_100), LocalDate.of(2024, 3, 31)));
    }

    @ParameterizedTest(name = "{1} fen of a budget of {0}: {2} {3} fen over")
    @CsvSource({"0, 700, R01, 700", "100, 701, R02, 601"})
    void whatIsOverIsToldToTheFen(long budget, long fen, RuleCode rule, long over) {
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(budget).paid("P-1", "2024-05-06", fen);
        YearOfALine year = YearOfALine.watchedBy(rule);
        year.through("2024-05-06", line);

        assertThat(year.remedy(line)).contains(new Remedy.Over(new Money(over)));
        assertThat(year.through("2024-05-07", line.refunded("R-1", "2024-05-07", over - 1)))
                .isEmpty();
        assertThat(year.through("2024-05-08", line.refunded("R-1", "2024-05-07", over)))
                .singleElement()
                .asString()
                .startsWith("RESOLVED");
    }

    @Test
    void thePointsThatAreTooManyAreToldInMoney() {
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000).paid("P-1", "2024-06-30", 7_600);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R03);
        year.through("2024-06-30", line);

        assertThat(year.remedy(line)).contains(new Remedy.Over(new Money(100)));
    }
}
