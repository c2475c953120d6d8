package budgetflow.streams;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.planOf;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.revised;
import static budgetflow.domain.given.Given.unitOf;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.OriginHeaders;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionRefusalsTest {
    /** The largest single amount, in 元. */
    private static final String LARGEST = "10000000000000.00";

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
    void aConflictKeepsTheFirst() {
        SubmittedEntry first = payment("P-1", ROAD, "2024-03-01", "30.00");
        bench.feed(first);
        bench.sent();

        bench.feed(revised(first, 0, BRIDGE, "2024-03-01", "31.00"));

        assertThat(bench.sent()).isEmpty();
        Rejection rejection = onlyRejection();
        assertThat(rejection.code()).isEqualTo(RejectCode.CONFLICT);
        assertThat(rejection.field()).isEqualTo("entry_id");
        assertThat(rejection.value()).isEqualTo("P-1");
        assertThat(rejection.original())
                .contains("\"entry_id\":\"P-1\"", "\"line_code\":\"" + BRIDGE.code() + "\"", "\"amount\":\"31.00\"");
        assertThat(bench.tallies()).isEqualTo(new EntryTallies(1, 0, 1));
    }

    @Test
    void aConflictOfASupersededRevisionIsStillToldFromARepeat() {
        SubmittedEntry first = payment("P-1", ROAD, "2024-03-01", "30.00");
        bench.feed(first, revised(first, 1, ROAD, "2024-03-01", "40.00"));

        bench.feed(first, revised(first, 0, ROAD, "2024-03-01", "31.00"));

        assertThat(onlyRejection().code()).isEqualTo(RejectCode.CONFLICT);
        assertThat(bench.tallies()).isEqualTo(new EntryTallies(2, 1, 1));
    }

    @Test
    void anEntryDatedOutsideItsYearIsRefusedWithItsPlaceInTheTopic() {
        bench.feed(payment("P-0", ROAD, "2024-03-01", "1.00"), payment("P-1", ROAD, "2025-01-01", "30.00"));

        Rejection rejection = onlyRejection();
        assertThat(rejection.code()).isEqualTo(RejectCode.OUTSIDE_FISCAL_YEAR);
        assertThat(rejection.field()).isEqualTo("paid_on");
        assertThat(rejection.value()).isEqualTo("2025-01-01");
        assertThat(rejection.source()).isEqualTo(Topics.PAYMENTS.name() + "-0");
        assertThat(rejection.row()).isEqualTo(1);
    }

    @Test
    void aRefusedEntryNamesTheRowOfTheFileItCameFrom() {
        RecordHeaders headers = new RecordHeaders();
        OriginHeaders.write(headers, "payments.csv", 17);

        bench.feedPayment(new TestRecord<>("P-1", payment("P-1", ROAD, "2023-12-31", "30.00"), headers));

        assertThat(onlyRejection().recordKey()).isEqualTo("payments.csv#17");
    }

    @Test
    void anEntryDatedOutsideItsYearCountsNowhereButIsHeardOfOnItsLine() {
        SubmittedEntry outside = payment("P-1", ROAD, "2025-01-01", "30.00");

        bench.feed(outside, payment("P-2", ROAD, "2025-01-01", "-30.00"));

        assertThat(bench.lines()).isEmpty();
        assertThat(bench.lineEntries())
                .containsExactly(
                        new LineEntry(ROAD, outside.entry(), false, new Provenance(Topics.PAYMENTS.name(), 0, 0)));
        assertThat(bench.rejections()).hasSize(2);
    }

    @Test
    void whatWasRefusedWhereItWasReadIsNotRefusedTwice() {
        RecordHeaders headers = new RecordHeaders();
        OriginHeaders.markRejected(headers);

        bench.feedPayment(new TestRecord<>("P-1", payment("P-1", ROAD, "2025-01-01", "30.00"), headers));

        assertThat(bench.lineEntries()).hasSize(1);
        assertThat(bench.rejections()).isEmpty();
    }

    @Test
    void theMarkOfARefusalHidesNoOtherFault() {
        RecordHeaders headers = new RecordHeaders();
        OriginHeaders.markRejected(headers);

        bench.feedPayment(new TestRecord<>("P-1", payment("P-1", ROAD, "2024-03-01", "-30.00"), headers));
        bench.feedPayment(new TestRecord<>("P-2", payment("P-2", ROAD, "2024-03-01", "30.00"), headers));

        assertThat(onlyRejection().code()).isEqualTo(RejectCode.SIGN_MISMATCH);
        assertThat(bench.line(ROAD).orElseThrow().ledger().net()).isEqualTo(yuan("30.00"));
    }

    @Test
    void anEntryWithoutAValueIsRefused() {
        bench.feedPayment(new TestRecord<>("P-1", null));

        assertThat(onlyRejection().code()).isEqualTo(RejectCode.VALUE_MISSING);
        assertThat(bench.tallies()).isEqualTo(new EntryTallies(0, 0, 1));
    }

    @Test
    void anEntryUnderAnotherKeyIsRefusedForItCouldBeCountedTwice() {
        SubmittedEntry payment = payment("P-1", ROAD, "2024-03-01", "30.00");

        bench.feedPayment(new TestRecord<>("P-2", payment));
        bench.feedPayment(new TestRecord<>(null, payment));

        assertThat(bench.rejections())
                .extracting(Rejection::code)
                .containsOnly(RejectCode.KEY_MISMATCH)
                .hasSize(2);
        assertThat(bench.lines()).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        bench.feed(payment("P-1", ROAD, "2024-03-01", "-1.00"));

        bench.feed(payment("P-1", ROAD, "2024-03-01", "1.00"));

        assertThat(bench.line(ROAD).orElseThrow().ledger().net()).isEqualTo(yuan("1.00"));
        assertThat(bench.tallies()).isEqualTo(new EntryTallies(1, 0, 1));
    }

    @Test
    void aHundredOfTheLargestAmountsAreTakenAndTheNextIsRefused() {
        for (int i = 0; i < 100; i++) {
            bench.feed(payment("P-" + i, ROAD, "2024-03-01", LARGEST));
        }
        assertThat(bench.rejections()).isEmpty();

        bench.feed(payment("P-100", ROAD, "2024-03-01", "0.01"));

        assertThat(onlyRejection().code()).isEqualTo(RejectCode.AMOUNT_TOO_LARGE);
        assertThat(bench.line(ROAD).orElseThrow().ledger().net()).isEqualTo(new Money(100 * Money.LIMIT_FEN));
    }

    /** What is counted for control totals goes by unit and day, over all lines. */
    @Test
    void whatAUnitsLinesAddUpToInADayIsLimitedAsALineIs() {
        for (int i = 0; i < 100; i++) {
            bench.feed(payment("P-" + i, ROAD, "2024-03-01", LARGEST));
        }

        bench.feed(payment("P-100", BRIDGE, "2024-03-02", LARGEST));
        assertThat(bench.rejections()).isEmpty();

        bench.feed(payment("P-101", BRIDGE, "2024-03-01", "0.01"));
        assertThat(onlyRejection().code()).isEqualTo(RejectCode.AMOUNT_TOO_LARGE);

        bench.feed(revised(payment("P-100", BRIDGE, "2024-03-02", LARGEST), 1, BRIDGE, "2024-03-01", LARGEST));
        assertThat(onlyRejection().code()).isEqualTo(RejectCode.AMOUNT_TOO_LARGE);
        assertThat(bench.line(BRIDGE).orElseThrow().ledger().netUpTo(LocalDate.of(2024, 3, 1)))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void refundsThatAreAddedUpOnTheirOwnAreLimitedToo() {
        for (int i = 0; i < 100; i++) {
            bench.feed(
                    payment("P-" + i, ROAD, "2024-03-01", LARGEST),
                    refund("R-" + i, "P-" + i, ROAD, "2024-03-01", "-" + LARGEST));
        }
        assertThat(bench.rejections()).isEmpty();

        bench.feed(refund("R-100", "P-0", ROAD, "2024-03-01", "-0.01"));

        assertThat(onlyRejection().code()).isEqualTo(RejectCode.AMOUNT_TOO_LARGE);
    }

    @Test
    void aConflictOfBudgetChangesKeepsTheFirst() {
        bench.feed(approved("A-1", ROAD, "2024-06-01", "20.00"));
        bench.sent();

        bench.feed(approved("A-1", ROAD, "2024-06-01", "21.00"));

        assertThat(bench.sent()).isEmpty();
        Rejection rejection = onlyRejection();
        assertThat(rejection.code()).isEqualTo(RejectCode.CONFLICT);
        assertThat(rejection.field()).isEqualTo("change_id");
        assertThat(rejection.value()).isEqualTo("A-1");
    }

    @Test
    void aBudgetChangeOrPlanUnderAnotherKeyOrWithoutAValueIsRefused() {
        bench.feedChange(BRIDGE.text(), budget(ROAD, "1.00"));
        bench.feedChange(ROAD.text(), null);
        bench.feedPlan(ROAD.text(), planOf(unitOf(ROAD), "12-31 100"));
        bench.feedPlan(ROAD.text(), null);

        assertThat(bench.rejections())
                .extracting(Rejection::code)
                .containsExactly(
                        RejectCode.KEY_MISMATCH,
                        RejectCode.VALUE_MISSING,
                        RejectCode.KEY_MISMATCH,
                        RejectCode.VALUE_MISSING);
        assertThat(bench.lines()).isEmpty();
    }

    private Rejection onlyRejection() {
        List<Rejection> rejections = bench.rejections();
        assertThat(rejections).hasSize(1);
        return rejections.get(0);
    }
}
