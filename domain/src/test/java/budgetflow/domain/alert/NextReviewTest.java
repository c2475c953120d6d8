package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiet line is left alone until the next day on which it can come to something new. */
class NextReviewTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2025, 1, 20);

    private final LineReviewer reviewer =
            new LineReviewer(RulesInForce.standardBook(), JudgingDays.standard(WorkingCalendar.bundled()));

    @Test
    void aQuietLineIsReviewedOnItsJudgingDaysOnly() {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000);

        assertThat(reviewDays(line))
                .containsExactly("2024-01-01", "2024-04-03", "2024-07-03", "2024-11-05", "2025-01-06");
    }

    @Test
    void aChangeAndAPaymentDatedAheadAreWaitedFor() {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT)
                .budgeted(10_000)
                .changed(ChangeKind.ADJUSTMENT, "2024-08-01", 500)
                .paid("P-1", "2024-08-15", 1);

        assertThat(reviewDays(line)).contains("2024-08-01", "2024-08-15");
    }

    @Test
    void checkpointsOfARuleCountWhateverThePlan() {
        SpendingPlan atYearEnd = new SpendingPlan(
                LineHistory.ZUNHUA_PROJECT.fiscalYear(),
                List.of(new Milestone(LocalDate.of(2024, 12, 15), Percentage.HUNDRED)));
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000).planned(atYearEnd);

        assertThat(reviewDays(line))
                .containsExactly("2024-01-01", "2024-04-03", "2024-07-03", "2024-12-18", "2025-01-06");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void reviewingOnlyDueDaysComesToTheSameAsReviewingEveryDay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            TreeMap<LocalDate, LineHistory> known = randomHistory(random);

            List<Object> everyDay = watched(known, true);
            List<Object> dueDays = watched(known, false);

            assertThat(dueDays).as("seed %d, round %d", seed, round).isEqualTo(everyDay);
            assertThat(everyDay).isNotEmpty();
        }
    }

    private List<String> reviewDays(LineHistory line) {
        List<String> days = new ArrayList<>();
        Optional<LocalDate> next = reviewer.nextReviewOn(line.execution(), LocalDate.of(2023, 12, 1));
        while (next.isPresent()) {
            days.add(next.get().toString());
            next = reviewer.nextReviewOn(line.execution(), next.get());
        }
        return days;
    }

    /** All verdicts and alerts that came out, in order, when each day between is closed. */
    private List<Object> watched(TreeMap<LocalDate, LineHistory> known, boolean everyDay) {
        List<Object> events = new ArrayList<>();
        LineWatch watch = LineWatch.NOTHING;
        LocalDate due = LineReviewer.firstReviewOn(LineHistory.ZUNHUA_PROJECT);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (known.containsKey(day)) {
                due = LineReviewer.firstReviewOn(LineHistory.ZUNHUA_PROJECT);
            }
            boolean begun = !day.isBefore(LineReviewer.firstReviewOn(LineHistory.ZUNHUA_PROJECT));
            if (known.floorEntry(day) == null || !begun || (!everyDay && day.isBefore(due))) {
                continue;
            }
            LineHistory line = known.floorEntry(day).getValue();
            LineReviewer.Outcome outcome = reviewer.close(line.execution(), day, watch, line.inOrder());
            watch = outcome.watch();
            events.addAll(outcome.changedVerdicts());
            events.addAll(outcome.changedAlerts());
            due = reviewer.nextReviewOn(line.execution(), day).orElse(LocalDate.MAX);
        }
        return events;
    }

    /** By the day it became known: a budget, changes and entries, some dated long before or after they are known. */
    private static TreeMap<LocalDate, LineHistory> randomHistory(Random random) {
        TreeMap<LocalDate, LineHistory> known = new TreeMap<>();
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT).planned(randomPlan(random));
        LocalDate day = FIRST.plusDays(random.nextInt(60));
        int steps = 2 + random.nextInt(14);
        for (int step = 0; step < steps; step++) {
            LocalDate datedOn = inYear(day.plusDays(random.nextInt(120) - 60));
            line = switch (random.nextInt(9)) {
                case 3 -> line.changed(ChangeKind.CLOSE, datedOn.toString(), -random.nextInt(50));
                case 4 -> line.paidTo(random.nextBoolean() ? "合成单位" : "合成收款人", "E-" + step, datedOn.toString(), 1_000);
                case 5 -> line.paidTo("合成收款人", "E-" + step, datedOn.toString(), 1_000 + 3_000_000L * random.nextInt(2));
                case 0 -> line.changed(ChangeKind.ADJUSTMENT, datedOn.toString(), random.nextInt(9_000) - 3_000);
                case 1 -> line.with("E-" + step, EntryKind.REFUND, datedOn, -1 - random.nextInt(3_000));
                case 2 ->
                    line.budgeted(LineHistory.described("公务接待费", "合成单位", null), random.nextInt(4) == 0 ? 0 : 10_000);
                default -> line.with("E-" + step, EntryKind.PAYMENT, datedOn, 1 + random.nextInt(4_000));
            };
            known.put(day, line);
            day = day.plusDays(random.nextInt(50));
        }
        return known;
    }

    private static SpendingPlan randomPlan(Random random) {
        if (random.nextBoolean()) {
            return SpendingPlan.standard(LineHistory.ZUNHUA_PROJECT.fiscalYear());
        }
        LocalDate half = LocalDate.of(2024, 1 + random.nextInt(8), 1 + random.nextInt(28));
        return new SpendingPlan(
                LineHistory.ZUNHUA_PROJECT.fiscalYear(),
                List.of(
                        new Milestone(half, Percentage.of(50)),
                        new Milestone(half.plusDays(1 + random.nextInt(100)), Percentage.HUNDRED)));
    }

    private static LocalDate inYear(LocalDate day) {
        return day.getYear() == 2024 ? day : day.withYear(2024);
    }

    /** Kept so that the law above cannot hold by saying nothing: these histories do raise and resolve alerts. */
    @Test
    void theRandomHistoriesRaiseEveryRule() {
        Random random = new Random(1);
        List<RuleCode> raised = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            watched(randomHistory(random), true).stream()
                    .filter(Alert.class::isInstance)
                    .map(event -> ((Alert) event).key().rule())
                    .forEach(raised::add);
        }
        assertThat(raised)
                .containsAll(RulesInForce.standardBook().rules().stream()
                        .map(LineRule::code)
                        .toList());
        assertThat(raised.size()).isGreaterThan(500);
    }
}
