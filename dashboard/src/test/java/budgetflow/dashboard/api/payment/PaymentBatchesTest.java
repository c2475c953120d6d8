package budgetflow.dashboard.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PaymentBatchesTest {
    private static final LineKey OURS = LineKey.of("130281/2024/360001/13028124P00360000001A");
    private static final LineKey THEIRS = LineKey.of("130281/2024/473001/13028124P00473000002B");
    private static final ReceivedBody LIMITS = new ReceivedBody(100_000, 100);
    private static final ClientToken CLIENT = client("treasury", "360");

    @TempDir
    private Path folder;

    private final RowsIntake intake = new RowsIntake();
    private final TestClock clock = new TestClock();
    private final Map<String, Entry> known = new HashMap<>();

    private static ClientToken client(String name, String department) {
        return new ClientToken(
                new UserName(name),
                Assignment.of(Role.DEPARTMENT, List.of("130281"), List.of(department)),
                Set.of(TokenRight.SEND_PAYMENTS),
                "0".repeat(64),
                Instant.EPOCH,
                Instant.MAX);
    }

    private PaymentBatches batches() {
        PaymentBatches batches = new PaymentBatches(
                folder, new BatchChecks(intake, (line, id) -> Optional.ofNullable(known.get(id))), clock);
        batches.begin();
        return batches;
    }

    private static PaymentBatch receive(PaymentBatches batches, ClientToken client, String key, String... rows) {
        byte[] body = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return batches.receive(client, key, new ByteArrayInputStream(body), ReceivedBody.Form.NDJSON, LIMITS);
    }

    /** Waits until the batch has got so far. */
    private static PaymentBatch await(PaymentBatches batches, PaymentBatch batch, PaymentBatch.State state)
            throws InterruptedException {
        while (true) {
            PaymentBatch now = batches.find(batch.client(), batch.id()).orElseThrow();
            if (now.state() == state) {
                return now;
            }
            synchronized (batches) {
                if (batches.find(batch.client(), batch.id()).orElseThrow().state() != state) {
                    batches.wait(1000);
                }
            }
        }
    }

    private static String row(String id, LineKey line, String amount) {
        return RowsIntake.row(id, line, "2024-05-06", amount, "甲公司");
    }

    @Test
    void rowsAndAmountsAddUpWhateverBecomesOfThem() throws Exception {
        known.put("P-0", entry("P-0", 100_00));
        known.put("P-9", entry("P-9", 100_00));
        try (PaymentBatches batches = batches()) {
            PaymentBatch received = receive(
                    batches,
                    CLIENT,
                    "k",
                    row("P-0", OURS, "100.00"),
                    row("P-1", OURS, "12.34"),
                    row("P-1", OURS, "12.34"),
                    row("P-1", OURS, "12.35"),
                    row("P-9", OURS, "1.00"),
                    row("P-2", OURS, "0.001"),
                    row("P-3", THEIRS, "7.00"),
                    RowsIntake.row("P-4", OURS, "2023-12-31", "3.00", "乙公司"));
            PaymentBatch done = await(batches, received, PaymentBatch.State.DONE);

            PaymentBatch.Outcome outcome = done.outcome();
            assertThat(outcome).isNotNull();
            BatchCounts counts = outcome.counts();
            assertThat(List.of(counts.read(), counts.accepted(), counts.duplicate(), counts.rejected()))
                    .containsExactly(8L, 1L, 2L, 5L);
            assertThat(counts.acceptedFen()).isEqualTo(BigInteger.valueOf(12_34));
            assertThat(counts.duplicateFen()).isEqualTo(BigInteger.valueOf(112_34));
            assertThat(counts.rejectedFen()).isEqualTo(BigInteger.valueOf(12_35 + 1_00 + 7_00 + 3_00));
            assertThat(counts.unreadable()).isEqualTo(1);
            assertThat(outcome.errors().stream().map(error -> error.row() + " " + error.code()))
                    .containsExactly(
                            "4 CONFLICT",
                            "5 CONFLICT",
                            "6 AMOUNT_BELOW_FEN",
                            "7 LINE_NOT_PERMITTED",
                            "8 OUTSIDE_FISCAL_YEAR");
            // A conflict is streams' to decide and to tell; what is not permitted is sent in no form at all.
            assertThat(intake.sent).containsExactly("P-0", "P-1", "P-1", "P-1", "P-9", "kept out P-4");
            assertThat(intake.rejections.stream().map(rejection -> rejection.row()))
                    .containsExactly(6L, 8L);
        }
    }

    private static Entry entry(String id, long fen) {
        LocalDate day = LocalDate.parse("2024-05-06");
        return new Entry(
                id,
                0,
                EntryKind.PAYMENT,
                null,
                OURS,
                day,
                new Money(fen),
                day,
                new EntryDetails("甲公司", null, null, null, null, null, null, null, null));
    }

    @Test
    void whatWasTakenBeforeACrashIsSentAfterItAndCountedAsItWas() throws Exception {
        intake.away = true;
        PaymentBatch received;
        try (PaymentBatches batches = batches()) {
            received = receive(batches, CLIENT, "k", row("P-1", OURS, "1.00"), row("P-2", OURS, "2.00"));
            await(batches, received, PaymentBatch.State.CHECKED);
            assertThat(intake.sent).isEmpty();
        }
        // Some of it had arrived after all: it must not look like a duplicate now.
        known.put("P-1", entry("P-1", 1_00));
        intake.away = false;

        try (PaymentBatches again = batches()) {
            PaymentBatch done = await(again, received, PaymentBatch.State.DONE);

            assertThat(intake.sent).containsExactly("P-1", "P-2");
            assertThat(done.outcome()).isNotNull();
            assertThat(done.outcome().counts().accepted()).isEqualTo(2);
            assertThat(again.waiting()).isZero();
        }
    }

    @Test
    void aBatchThatWasNeverLookedAtIsWorkedOffByTheNextProcess() throws Exception {
        PaymentBatches asleep =
                new PaymentBatches(folder, new BatchChecks(intake, (line, id) -> Optional.empty()), clock);
        PaymentBatch received = receive(asleep, CLIENT, "k", row("P-1", OURS, "1.00"));
        assertThat(received.state()).isEqualTo(PaymentBatch.State.RECEIVED);
        Files.writeString(folder.resolve("api-batches/half.part"), "left behind");

        try (PaymentBatches next = batches()) {
            await(next, received, PaymentBatch.State.DONE);
            assertThat(intake.sent).containsExactly("P-1");
            PaymentBatch repeated = receive(next, CLIENT, "k", row("P-1", OURS, "1.00"));
            assertThat(repeated.id()).isEqualTo(received.id());
        }
        assertThat(files()).containsExactly(received.id() + ".json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("api-batches"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aKeyStandsForOneBodyOfOneClient() throws Exception {
        try (PaymentBatches batches = batches()) {
            PaymentBatch first = receive(batches, CLIENT, "k", row("P-1", OURS, "1.00"));

            assertThat(receive(batches, CLIENT, "k", row("P-1", OURS, "1.00")).id())
                    .isEqualTo(first.id());
            assertThatThrownBy(() -> receive(batches, CLIENT, "k", row("P-1", OURS, "2.00")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("IDEMPOTENCY_KEY_REUSED");
            ClientToken other = client("another", "360");
            assertThat(receive(batches, other, "k", row("P-1", OURS, "2.00")).id())
                    .isNotEqualTo(first.id());
            assertThat(batches.find(other.name(), first.id())).isEmpty();
            await(batches, first, PaymentBatch.State.DONE);
        }
    }

    @Test
    void theQueueOfAClientIsLimitedAndOthersAreNotKeptOut() throws Exception {
        intake.away = true;
        try (PaymentBatches batches = batches()) {
            for (int i = 0; i < 10; i++) {
                receive(batches, CLIENT, "k" + i, row("P-" + i, OURS, "1.00"));
            }
            assertThatThrownBy(() -> receive(batches, CLIENT, "more", row("P", OURS, "1.00")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("QUEUE_FULL");
            receive(batches, client("another", "360"), "k", row("P", OURS, "1.00"));
            assertThat(batches.waiting()).isEqualTo(11);
        }
    }

    @Test
    void aBatchIsForgottenThirtyDaysAfterItIsDone() throws Exception {
        try (PaymentBatches batches = batches()) {
            PaymentBatch first = receive(batches, CLIENT, "k", row("P-1", OURS, "1.00"));
            await(batches, first, PaymentBatch.State.DONE);
            clock.passes(Duration.ofDays(30).plusSeconds(1));
            PaymentBatch other = receive(batches, CLIENT, "k", row("P-1", OURS, "2.00"));

            assertThat(other.id()).isNotEqualTo(first.id());
            assertThat(batches.find(CLIENT.name(), first.id())).isEmpty();
            await(batches, other, PaymentBatch.State.DONE);
        }
    }
}
