package budgetflow.streams;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.correction;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.draft;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.reversal;
import static budgetflow.domain.given.Given.revised;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionTopologyTest {
    private static final String YEAR_END = "2024-12-31";

    @TempDir
    private Path folder;

    private ExecutionBench bench;

    @BeforeEach
    void start() {
        bench = ExecutionBench.inMemory(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aPaymentLowersWhatIsLeftOfItsLine() {
        bench.feed(budget(ROAD, "100.00"));

        bench.feed(payment("P-1", ROAD, "2024-03-31", "30.00"));

        assertThat(line(ROAD).executedOn(day("2024-03-30"))).isEqualTo(Money.ZERO);
        assertThat(line(ROAD).executedOn(day("2024-03-31"))).isEqualTo(yuan("30.00"));
        assertThat(line(ROAD).adjustedOn(day(YEAR_END))).isEqualTo(yuan("100.00"));
    }

    @Test
    void aPaymentBeforeItsBudgetLineIsKeptAndHealed() {
        bench.feed(payment("P-1", ROAD, "2024-03-31", "30.00"));
        assertThat(line(ROAD).statusOn(day("2024-03-31"))).isEqualTo(ExecutionStatus.UNBUDGETED);

        bench.feed(budget(ROAD, "100.00"));

        assertThat(line(ROAD).statusOn(day("2024-03-31"))).isEqualTo(ExecutionStatus.ON_TRACK);
        assertThat(line(ROAD).ledger().net()).isEqualTo(yuan("30.00"));
    }

    @Test
    void aRefundIsSubtractedAndShownOnItsOwn() {
        bench.feed(payment("P-1", ROAD, "2024-03-01", "30.00"), refund("R-1", "P-1", ROAD, "2024-05-01", "-12.00"));

        assertThat(line(ROAD).ledger().gross()).isEqualTo(yuan("30.00"));
        assertThat(line(ROAD).ledger().refunds()).isEqualTo(yuan("12.00"));
        assertThat(line(ROAD).ledger().net()).isEqualTo(yuan("18.00"));
    }

    @Test
    void theSameEntryTwiceChangesNothing() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");
        bench.feed(payment);
        bench.sent();
        bench.lineEntries();
        bench.partialLedgers();

        bench.feed(payment);

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.lineEntries()).isEmpty();
        assertThat(bench.partialLedgers()).isEmpty();
        assertThat(bench.tallies()).isEqualTo(new EntryTallies(1, 1, 0));
    }

    @Test
    void aRevisionReplacesTheEarlierOne() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");
        bench.feed(payment);

        bench.feed(revised(payment, 2, ROAD, "2024-04-05", "31.00"));

        assertThat(line(ROAD).ledger().netUpTo(day("2024-03-31"))).isEqualTo(Money.ZERO);
        assertThat(line(ROAD).ledger().net()).isEqualTo(yuan("31.00"));
        assertThat(line(ROAD).ledger().entries()).isEqualTo(1);
    }

    @Test
    void aRevisionMovesMoneyBetweenLines() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");
        SubmittedEntry moved = revised(payment, 1, BRIDGE, "2024-03-01", "30.00");

        bench.feed(payment, moved);

        assertThat(line(ROAD).isVoid()).isTrue();
        assertThat(line(BRIDGE).ledger().net()).isEqualTo(yuan("30.00"));
        assertThat(bench.lineEntries())
                .containsExactly(
                        new LineEntry(ROAD, payment.entry(), false, readAt(0)),
                        new LineEntry(ROAD, payment.entry(), true, readAt(1)),
                        new LineEntry(BRIDGE, moved.entry(), false, readAt(1)));
    }

    @Test
    void aRevisionThatComesBeforeItsOriginalStays() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");
        bench.feed(revised(payment, 1, BRIDGE, "2024-03-02", "31.00"));
        bench.sent();

        bench.feed(payment);

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.line(ROAD)).isEmpty();
        assertThat(line(BRIDGE).ledger().net()).isEqualTo(yuan("31.00"));
        assertThat(bench.tallies()).isEqualTo(new EntryTallies(2, 0, 0));
    }

    @Test
    void aRevisionOfTheVoucherAloneIsToldToReadersOfEntriesButNotOfLines() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");
        bench.feed(payment);
        bench.sent();
        bench.lineEntries();

        bench.feed(revised(payment, 1, ROAD, "2024-03-01", "30.00"));

        assertThat(bench.lineEntries()).hasSize(1);
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void paymentAndReversalAreNothing() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");

        bench.feed(payment, reversal("V-1", payment, "2024-03-01"));

        assertThat(line(ROAD).ledger().net()).isEqualTo(Money.ZERO);
        assertThat(line(ROAD).ledger().entries()).isEqualTo(2);
    }

    @Test
    void aCorrectionMovesMoneyWithoutChangingTheSum() {
        bench.feed(
                payment("P-1", ROAD, "2024-03-01", "30.00"),
                correction("C-1", "P-1", ROAD, "2024-04-01", "-10.00"),
                correction("C-2", "P-1", SCHOOL, "2024-04-01", "10.00"));

        assertThat(line(ROAD).ledger().net()).isEqualTo(yuan("20.00"));
        assertThat(line(SCHOOL).ledger().net()).isEqualTo(yuan("10.00"));
    }

    @Test
    void aDraftNeverMovesTheBudgetAndItsApprovalDoes() {
        bench.feed(budget(ROAD, "100.00"), draft("A-1", ROAD, "2024-06-01", "20.00"));
        assertThat(line(ROAD).adjustedOn(day(YEAR_END))).isEqualTo(yuan("100.00"));

        bench.feed(approved("A-1", ROAD, "2024-06-01", "20.00"), draft("A-1", ROAD, "2024-06-01", "20.00"));

        assertThat(line(ROAD).adjustedOn(day("2024-05-31"))).isEqualTo(yuan("100.00"));
        assertThat(line(ROAD).adjustedOn(day("2024-06-01"))).isEqualTo(yuan("120.00"));
    }

    @Test
    void theSameBudgetChangeTwiceIsNotSentAgain() {
        bench.feed(budget(ROAD, "100.00"));
        bench.sent();

        bench.feed(budget(ROAD, "100.00"));

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void aLineOfWhichThereIsNothingButAChangeIsShown() {
        bench.feed(approved("A-1", ROAD, "2024-06-01", "20.00"));

        assertThat(line(ROAD).budget().original()).isEqualTo(Money.ZERO);
        assertThat(line(ROAD).adjustedOn(day(YEAR_END))).isEqualTo(yuan("20.00"));
    }

    private LineExecution line(LineKey key) {
        return bench.line(key).orElseThrow();
    }

    private static Provenance readAt(long offset) {
        return new Provenance(Topics.PAYMENTS.name(), 0, offset);
    }
}
