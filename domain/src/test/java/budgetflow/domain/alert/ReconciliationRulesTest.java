package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R50 and R51 at their boundaries, and through their lives. */
class ReconciliationRulesTest {
    private static final SourceKey SOURCE = SourceKey.of("130281/2024/CBS");
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 6);
    private static final Measure NONE = new Measure.Count(0);

    private final ReconciliationReviewer reviewer =
            new ReconciliationReviewer(RulesInForce.standard(), WorkingCalendar.bundled());

    @ParameterizedTest(name = "ours {0} entries, {1} fen; theirs {2}, {3}: {4}")
    @CsvSource({
        "2, 30000, 2, 30000, none",
        "2, 30001, 2, 30000, HIGH",
        "2, 29999, 2, 30000, HIGH",
        "1, 30000, 2, 30000, HIGH",
        "3, 30000, 2, 30000, HIGH",
        "0,     0, 2, 30000, HIGH",
        "0,     0, 0,     0, none",
        "2,    -5, 2,     5, HIGH"
    })
    void anyFenAndAnyEntryIsADifference(long ourCount, long ourFen, long theirCount, long theirFen, String severity) {
        Optional<Alert> alert = reviewer.review(held(ourCount, ourFen, theirCount, theirFen), TODAY, null);

        assertThat(alert.map(raised -> raised.severity().name()).orElse("none")).isEqualTo(severity);
    }

    @Test
    void aDifferenceNamesItsDayAndItsFigures() {
        Alert ofMoney = reviewer.review(held(1, 100, 2, 300), TODAY, null).orElseThrow();
        Alert ofEntries = reviewer.review(held(1, 300, 2, 300), TODAY, null).orElseThrow();

        assertThat(ofMoney.key().text()).isEqualTo("R50/130281/2024/CBS/473001/2024-05-06");
        assertThat(ofMoney.key().subject().line()).isEmpty();
        assertThat(ofMoney.trigger()).isEqualTo("2024-05-06");
        assertThat(ofMoney.value()).isEqualTo(new Measure.Amount(new Money(100)));
        assertThat(ofMoney.threshold()).isEqualTo(new Measure.Amount(new Money(300)));
        assertThat(ofEntries.value()).isEqualTo(new Measure.Count(1));
        assertThat(ofEntries.threshold()).isEqualTo(new Measure.Count(2));
    }

    @Test
    void aDifferenceIsRaisedOnceResolvesWhenBothAgreeAndComesBack() {
        Alert raised = reviewer.review(held(1, 100, 2, 300), TODAY, null).orElseThrow();
        assertThat(reviewer.review(held(0, 0, 2, 300), TODAY.plusDays(1), raised))
                .isEmpty();

        Alert resolved =
                reviewer.review(held(2, 300, 2, 300), TODAY.plusDays(2), raised).orElseThrow();
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.resolvedOn()).contains(TODAY.plusDays(2));

        Alert reopened = reviewer.review(held(2, 300, 3, 300), TODAY.plusDays(3), resolved)
                .orElseThrow();
        assertThat(reopened.state()).isEqualTo(AlertState.REOPENED);
    }

    @ParameterizedTest(name = "last total for {0}, {1} closed: {2}")
    @CsvSource({
        // Monday, its Tuesday and Wednesday.
        "2024-05-13, 2024-05-13, none, 0",
        "2024-05-13, 2024-05-14, none, 0",
        "2024-05-13, 2024-05-15, WARN, 2",
        "2024-05-13, 2024-05-16, WARN, 3",
        // Over a weekend: Friday, then Monday and Tuesday.
        "2024-05-17, 2024-05-19, none, 0",
        "2024-05-17, 2024-05-20, none, 0",
        "2024-05-17, 2024-05-21, WARN, 2",
        // Over the holidays of October, with the weekend day that makes up for them (10-12).
        "2024-09-30, 2024-10-08, none, 0",
        "2024-09-30, 2024-10-09, WARN, 2",
        "2024-10-10, 2024-10-11, none, 0",
        "2024-10-10, 2024-10-12, WARN, 2",
        // A total about a day that is no working day.
        "2024-05-18, 2024-05-20, none, 0",
        "2024-05-18, 2024-05-21, WARN, 2",
        // Nothing more is due once the year is over.
        "2024-12-27, 2024-12-30, none, 0",
        "2024-12-27, 2024-12-31, WARN, 2",
        "2024-12-30, 2024-12-31, none, 0",
        "2024-12-30, 2025-06-30, none, 0",
        "2024-12-27, 2025-06-30, WARN, 2",
    })
    void aSourceIsSilentAfterTwoWorkingDays(String lastTotalOn, String closedOn, String severity, long quiet) {
        Optional<Alert> alert = source(closedOn, lastTotalOn, null);

        assertThat(alert.map(raised -> raised.severity().name()).orElse("none")).isEqualTo(severity);
        alert.ifPresent(raised -> {
            assertThat(raised.value()).isEqualTo(new Measure.Count(quiet));
            assertThat(raised.threshold()).isEqualTo(new Measure.Count(2));
            assertThat(raised.trigger()).isEqualTo(lastTotalOn);
        });
    }

    @ParameterizedTest(name = "last total for {0}, reviewed {1}: {2}")
    @CsvSource({
        "2024-05-13, 2024-05-13, 2024-05-15",
        "2024-05-13, 2024-05-14, 2024-05-15",
        "2024-05-13, 2024-05-15, never",
        "2024-05-17, 2024-05-17, 2024-05-21",
        "2024-12-27, 2024-12-27, 2024-12-31",
        "2024-12-30, 2024-12-30, never",
    })
    void aSourceIsReviewedAgainOnTheDayItWouldFallSilent(String lastTotalOn, String reviewedOn, String next) {
        assertThat(reviewer.nextReviewOn(SOURCE, LocalDate.parse(lastTotalOn), LocalDate.parse(reviewedOn))
                        .map(LocalDate::toString)
                        .orElse("never"))
                .isEqualTo(next);
    }

    @ParameterizedTest(name = "ours {0}, theirs {1} entries: {2} missing")
    @CsvSource({"2, 2, 0", "3, 2, 0", "1, 2, 1", "0, 2, 2"})
    void anEntryThatNeverCameIsAGap(long ours, long theirs, long missing) {
        Optional<Alert> alert = source("2024-05-06", "2024-05-06", null, held(ours, 0, theirs, 0));

        assertThat(alert.map(Alert::value).orElse(NONE)).isEqualTo(new Measure.Count(missing));
        assertThat(alert.map(Alert::severity)).isEqualTo(missing > 0 ? Optional.of(Severity.HIGH) : Optional.empty());
    }

    @Test
    void aGapCountsAllThatIsMissingAndNamesTheEarliest() {
        Alert alert = source("2024-05-08", "2024-05-08", null, on("2024-05-07", 1), on("2024-05-06", 3))
                .orElseThrow();

        assertThat(alert.key().text()).isEqualTo("R51/130281/2024/CBS");
        assertThat(alert.value()).isEqualTo(new Measure.Count(4));
        assertThat(alert.trigger()).isEqualTo("130281/2024/CBS/473001/2024-05-06");
    }

    @Test
    void silenceWorsensIntoAGapAndResolvesWhenAllIsThere() {
        Alert silent = source("2024-05-15", "2024-05-13", null).orElseThrow();
        Alert gap =
                source("2024-05-16", "2024-05-16", silent, on("2024-05-16", 1)).orElseThrow();
        assertThat(gap.history())
                .extracting(AlertEvent::kind)
                .containsExactly(AlertEventKind.OPEN, AlertEventKind.WORSENED);
        assertThat(source("2024-05-17", "2024-05-17", gap, on("2024-05-16", 2))).isEmpty();

        Alert resolved = source("2024-05-20", "2024-05-20", gap).orElseThrow();
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
    }

    private Optional<Alert> source(
            String closedOn, String lastTotalOn, @Nullable Alert current, Reconciliation... missing) {
        List<Reconciliation> entries = Arrays.asList(missing);
        return reviewer.review(SOURCE, LocalDate.parse(closedOn), LocalDate.parse(lastTotalOn), entries, current);
    }

    private static Reconciliation on(String day, long missing) {
        ReconciliationKey key = ReconciliationKey.of("130281/2024/CBS/473001/" + day);
        return new Reconciliation(key, Counted.NOTHING, new Counted(missing, Money.ZERO));
    }

    private static Reconciliation held(long ourCount, long ourFen, long theirCount, long theirFen) {
        return new Reconciliation(
                ReconciliationKey.of("130281/2024/CBS/473001/" + TODAY),
                new Counted(ourCount, new Money(ourFen)),
                new Counted(theirCount, new Money(theirFen)));
    }
}
