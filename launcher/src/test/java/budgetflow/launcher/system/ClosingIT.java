package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.launcher.system.AssertResults.JUDGING;
import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.ingest.send.RecordSink;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import budgetflow.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing business days while payments keep coming: what a day reports is what had come before it was closed. */
@Timeout(180)
class ClosingIT {
    private static final int PARTITIONS = 6;
    private static final LocalDate FIRST = YEAR.firstDay();
    private static final LocalDate LAST = LocalDate.of(2024, 2, 20);
    private static final List<LineKey> EXACT = lines("EX", 12);
    private static final List<LineKey> BUSY = lines("BU", 6);

    /** So many busy entries more with every day: they go on through the closing, and never run away from the apps. */
    private static final int BUSY_A_DAY = 200;

    private static final int BATCH = 10;

    private final Random random = new Random(20240220);
    private final List<Object> fed = new ArrayList<>();
    private final Semaphore busyAllowed = new Semaphore(0);

    /** How many busy entries had arrived for sure before a day was closed, and how many had been sent when it was. */
    private record Bounds(long least, long most) {}

    /** Others run the same tests elsewhere. */
    Place place() {
        return Place.EMBEDDED;
    }

    @Test
    void ticksNeverOvertakePaymentsNorTheReverse() throws Exception {
        Map<LocalDate, Bounds> bounds = new HashMap<>();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (LiveSystem system = LiveSystem.temporary(place());
                RecordSink busySink = system.connect()) {
            system.startInstance("one");
            Processing other = system.startInstance("other");
            system.feed(List.of(manyMilestones()));
            system.feed(budgets());
            AtomicLong sent = new AtomicLong();
            AtomicLong arrived = new AtomicLong();
            AtomicBoolean enough = new AtomicBoolean();
            Future<?> busy = threads.submit(() -> sendBusily(busySink, sent, arrived, enough));
            try (Closing closing = system.openClosing()) {
                for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                    busyAllowed.release(BUSY_A_DAY);
                    system.feed(paymentsOf(day));
                    long least = arrived.get();
                    assertThat(closing.closer().closeThrough(FIRST, day)).containsExactly(day);
                    bounds.put(day, new Bounds(least, sent.get()));
                    if (day.equals(LocalDate.of(2024, 2, 1))) {
                        system.stopInstance(other);
                    }
                }
                enough.set(true);
                busyAllowed.release(BATCH);
                busy.get();
                LiveSystem.closeAndJudge(closing, LAST, LAST);
            }

            Map<String, AsReported> reported = reported(system);
            assertThat(bounds.get(LAST).least()).isPositive();
            assertThat(reported).hasSize((EXACT.size() + BUSY.size()) * judged().size());
            assertExact(reported);
            assertBusy(reported, bounds);
            assertTicks(system, FIRST.datesUntil(LAST.plusDays(1)).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void daysAreClosedInOrderOnceAndByTheLatestCloserAlone() throws Exception {
        LocalDate third = LocalDate.of(2024, 1, 3);
        LocalDate fifth = LocalDate.of(2024, 1, 5);
        try (LiveSystem system = LiveSystem.temporary(place())) {
            system.startInstance("one");
            system.feed(List.of(budget(ROAD, "100"), payment("P-1", ROAD, "2024-01-02", "200")));

            try (Closing older = system.openClosing()) {
                assertThat(older.closer().lastClosed()).isEmpty();
                assertThat(older.closer().closeThrough(third)).containsExactly(FIRST, LocalDate.of(2024, 1, 2), third);
                assertThat(older.closer().closeThrough(third)).isEmpty();
                assertThat(older.closer().closeThrough(FIRST)).isEmpty();
                LiveSystem.closeAndJudge(older, third, third);
                assertThat(alertDays(system)).containsExactly(LocalDate.of(2024, 1, 2));

                try (Closing younger = system.openClosing()) {
                    assertThat(younger.closer().lastClosed()).contains(third);
                    assertThatThrownBy(() -> older.closer().closeThrough(fifth))
                            .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
                    assertThat(younger.closer().closeThrough(fifth)).containsExactly(LocalDate.of(2024, 1, 4), fifth);
                    // Whoever was fenced once stays out, though it is asked again.
                    assertThatThrownBy(() -> older.closer().closeThrough(fifth)).isInstanceOf(ApiException.class);
                    LiveSystem.closeAndJudge(younger, fifth, fifth);
                }
            }

            assertTicks(system, FIRST.datesUntil(fifth.plusDays(1)).toList());
            assertThat(alertDays(system)).containsExactly(LocalDate.of(2024, 1, 2));
        }
    }

    private static List<LocalDate> alertDays(LiveSystem system) {
        return system.topics().latest(Topics.ALERTS).stream()
                .map(alert -> alert.raisedOn())
                .toList();
    }

    /** Every partition hears of every day once, in order. */
    private static void assertTicks(LiveSystem system, List<LocalDate> days) {
        Map<Integer, List<LocalDate>> ticks = new TreeMap<>();
        Map<Integer, List<ClosedDay>> offsets = new TreeMap<>();
        system.topics().read(Topics.BUSINESS_DAYS, record -> {
            ticks.computeIfAbsent(record.partition(), any -> new ArrayList<>())
                    .add(record.value().day());
            offsets.computeIfAbsent(record.partition(), any -> new ArrayList<>())
                    .add(record.value());
        });
        assertThat(ticks).hasSize(PARTITIONS);
        assertThat(ticks.values()).allSatisfy(heard -> assertThat(heard).isEqualTo(days));
        assertThat(offsets.values()).allSatisfy(heard -> {
            assertThat(heard).extracting(ClosedDay::linesThrough).isSorted();
            assertThat(heard).extracting(ClosedDay::entriesThrough).isSorted();
        });
    }

    private void assertExact(Map<String, AsReported> reported) {
        for (LineKey line : EXACT) {
            for (Milestone milestone : judged()) {
                LocalDate judgedOn = JUDGING.of(milestone.dueOn());
                AsReported report = reported.get(line.text() + " " + milestone.dueOn());
                assertThat(report.decidedOn()).isEqualTo(judgedOn);
                assertThat(report.executed().fen())
                        .as("%s at %s, judged on %s", line, milestone.dueOn(), judgedOn)
                        .isEqualTo(fedBefore(line, judgedOn, milestone.dueOn()));
            }
        }
    }

    private static void assertBusy(Map<String, AsReported> reported, Map<LocalDate, Bounds> bounds) {
        for (Milestone milestone : judged()) {
            LocalDate judgedOn = JUDGING.of(milestone.dueOn());
            long sum = BUSY.stream()
                    .mapToLong(line -> reported.get(line.text() + " " + milestone.dueOn())
                            .executed()
                            .fen())
                    .sum();
            assertThat(sum)
                    .isBetween(
                            bounds.get(judgedOn).least(), bounds.get(judgedOn).most());
        }
    }

    private long fedBefore(LineKey line, LocalDate closedOn, LocalDate paidBy) {
        return fed.stream()
                .map(SubmittedEntry.class::cast)
                .filter(entry -> entry.entry().line().equals(line))
                .filter(entry -> !entry.entry().receivedOn().isAfter(closedOn))
                .filter(entry -> !entry.paidOn().isAfter(paidBy))
                .mapToLong(SubmittedEntry::fen)
                .sum();
    }

    /** One fen each, in small batches. */
    private void sendBusily(RecordSink sink, AtomicLong sent, AtomicLong arrived, AtomicBoolean enough) {
        while (!enough.get()) {
            busyAllowed.acquireUninterruptibly(BATCH);
            for (int i = 0; i < BATCH; i++) {
                long number = sent.incrementAndGet();
                LineKey line = BUSY.get((int) (number % BUSY.size()));
                sink.payment(payment("B-" + number, line, "2024-01-01", "0.01"), new Origin("busy-synthetic", number));
            }
            sink.flush();
            arrived.set(sent.get());
        }
    }

    /** For every exact line one payment received on a day and paid on it or on one of the days before. */
    private List<Object> paymentsOf(LocalDate day) {
        List<Object> payments = new ArrayList<>();
        for (LineKey line : EXACT) {
            LocalDate paidOn = day.minusDays(random.nextInt(8));
            SubmittedEntry paid = payment(
                    "X-" + line.code() + "-" + day,
                    line,
                    (paidOn.isBefore(FIRST) ? FIRST : paidOn).toString(),
                    "0." + (10 + random.nextInt(90)));
            payments.add(Deliveries.receivedOn(paid, day));
        }
        fed.addAll(payments);
        return payments;
    }

    private static List<Object> budgets() {
        List<Object> budgets = new ArrayList<>();
        EXACT.forEach(line -> budgets.add(budgetOf(line)));
        BUSY.forEach(line -> budgets.add(budgetOf(line)));
        return budgets;
    }

    private static BudgetChange budgetOf(LineKey line) {
        return BudgetChange.original(line, 0, new Money(100_000), Given.named("synthetic " + line.code()));
    }

    /** The default of the region: a milestone every other day. */
    private static ScopedPlan manyMilestones() {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            milestones.add(new Milestone(FIRST.plusDays(2L * i), new Percentage(i * Percentage.WHOLE / 25)));
        }
        return new ScopedPlan(
                new PlanScope(EXACT.get(0).region(), YEAR, null, null), new SpendingPlan(YEAR, milestones));
    }

    private static List<Milestone> judged() {
        return manyMilestones().plan().milestones().stream()
                .filter(milestone -> !JUDGING.of(milestone.dueOn()).isAfter(LAST))
                .toList();
    }

    private static Map<String, AsReported> reported(LiveSystem system) {
        Map<String, AsReported> reported = new TreeMap<>();
        for (MilestoneVerdict verdict : system.topics().latest(Topics.MILESTONE_VERDICTS)) {
            LocalDate dueOn = verdict.restated().milestone().dueOn();
            reported.put(verdict.line().text() + " " + dueOn, verdict.asReported());
        }
        return reported;
    }

    private static List<LineKey> lines(String name, int count) {
        List<LineKey> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(LineKey.of("130281/2024/473001/13028124P" + name + String.format("%010d", i)));
        }
        return lines;
    }
}
