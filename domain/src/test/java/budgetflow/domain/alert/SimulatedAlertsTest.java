package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A line through some days of a random year, closed by a task that may die before it commits, or be made to judge all
 * days again: what is published is what a task that never dies publishes, each episode raised once.
 */
class SimulatedAlertsTest {
    private static final int SEEDS = 3_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LineReviewer REVIEWER =
            new LineReviewer(RulesInForce.standardBook(), JudgingDays.standard(WorkingCalendar.bundled()));

    /** What is known of the line when a day is closed. */
    private record Known(LocalDate day, LineHistory line) {}

    @Test
    void everyEpisodeIsRaisedOnceHoweverOftenTheTaskDies() {
        int crashes = 0;
        int resets = 0;
        int raised = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                Random random = new Random(seed);
                List<Known> days = days(random);
                Task task = new Task(days, random);
                task.run();
                assertOnce(days, task);
                crashes += task.crashes;
                resets += task.resets;
                raised += task.raises();
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
            }
        }

        assertThat(crashes).isGreaterThan(SEEDS);
        assertThat(resets).isGreaterThan(SEEDS / 10);
        assertThat(raised).isGreaterThan(SEEDS);
    }

    private static void assertOnce(List<Known> days, Task task) {
        LineWatch calm = LineWatch.NOTHING;
        for (Known known : days) {
            calm = close(known, calm).watch();
        }
        assertThat(task.committed).isEqualTo(calm);
        assertThat(task.alerts).containsExactlyInAnyOrderElementsOf(latest(calm));
        for (Alert alert : calm.alerts()) {
            assertThat(alert.history().stream().map(AlertEvent::on)).isSorted();
            boolean active = false;
            for (AlertEvent event : alert.history()) {
                boolean raises = event.kind() == AlertEventKind.OPEN || event.kind() == AlertEventKind.REOPENED;
                assertThat(raises && active).as("raised while it is open").isFalse();
                active = event.kind() != AlertEventKind.RESOLVED;
            }
        }
        assertThat(published(calm, RuleCode.R01)).isEqualTo(episodes(days, RuleCode.R01));
        assertThat(published(calm, RuleCode.R02)).isEqualTo(episodes(days, RuleCode.R02));
    }

    /** Every state of an alert that was published, one event more each time. */
    private static List<Alert> latest(LineWatch watch) {
        List<Alert> states = new ArrayList<>();
        for (Alert alert : watch.alerts()) {
            for (int events = 1; events <= alert.history().size(); events++) {
                states.add(new Alert(alert.key(), alert.history().subList(0, events)));
            }
        }
        return states;
    }

    private static List<String> published(LineWatch watch, RuleCode rule) {
        return watch.alert(rule).map(Alert::history).orElse(List.of()).stream()
                .filter(event -> event.kind() != AlertEventKind.WORSENED)
                .map(event -> (event.kind() == AlertEventKind.RESOLVED ? "ends " : "begins ") + event.on())
                .toList();
    }

    /** Straight from the definitions, day by day: unbudgeted is E > 0 and B1 <= 0, overspent is E > B1. */
    private static List<String> episodes(List<Known> days, RuleCode rule) {
        List<String> episodes = new ArrayList<>();
        boolean before = false;
        for (Known known : days) {
            long executed = known.line.entries().stream()
                    .filter(entry -> !entry.paidOn().isAfter(known.day))
                    .mapToLong(entry -> entry.amount().fen())
                    .sum();
            long budget = known.line.changes().stream()
                    .filter(change -> change.kind() == ChangeKind.ORIGINAL
                            || !change.effectiveOn().isAfter(known.day))
                    .mapToLong(change -> change.amount().fen())
                    .sum();
            boolean unbudgeted = executed > 0 && budget <= 0;
            // What is unbudgeted raises nothing else, but does not end what was raised before.
            boolean overspent = executed > budget && (!unbudgeted || before);
            boolean now = rule == RuleCode.R01 ? unbudgeted : overspent;
            if (now != before) {
                episodes.add((now ? "begins " : "ends ") + known.day);
            }
            before = now;
        }
        return episodes;
    }

    private static LineReviewer.Outcome close(Known known, LineWatch watch) {
        return REVIEWER.close(known.line.execution(), known.day, watch, known.line.inOrder());
    }

    /** Payments, refunds and budgets, some before and some after the day they are dated. */
    private static List<Known> days(Random random) {
        List<Known> days = new ArrayList<>();
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT);
        LocalDate day = FIRST;
        int count = 5 + random.nextInt(25);
        for (int number = 0; number < count; number++) {
            day = day.plusDays(1 + random.nextInt(14));
            if (random.nextBoolean()) {
                line = happened(line, random, day, "E-" + number);
            }
            days.add(new Known(day, line));
        }
        return days;
    }

    private static LineHistory happened(LineHistory line, Random random, LocalDate day, String id) {
        LocalDate dated = day.plusDays(random.nextInt(21) - 15);
        LocalDate paidOn = dated.isBefore(FIRST) ? FIRST : dated;
        long fen = 1 + random.nextInt(1_000);
        return switch (random.nextInt(6)) {
            case 0 -> line.changes().isEmpty() ? line.budgeted(fen) : line;
            case 1 ->
                line.changes().isEmpty() ? line : line.changed(ChangeKind.ADJUSTMENT, paidOn.toString(), fen - 500);
            case 2 -> line.with(id, EntryKind.REFUND, paidOn, -fen);
            default -> line.with(id, EntryKind.PAYMENT, paidOn, fen);
        };
    }

    /** Closes days one after another; what it knows and what it published are committed together. */
    private static final class Task {
        private final List<Known> days;
        private final Random random;
        private final List<Alert> alerts = new ArrayList<>();
        private final Map<LocalDate, MilestoneVerdict> reported = new TreeMap<>();
        private LineWatch committed = LineWatch.NOTHING;
        private int committedDays;
        private int crashes;
        private int resets;

        Task(List<Known> days, Random random) {
            this.days = days;
            this.random = random;
        }

        void run() {
            while (committedDays < days.size()) {
                LineWatch watch = committed;
                int next = committedDays;
                List<Alert> written = new ArrayList<>();
                int closes = 1 + random.nextInt(4);
                for (int i = 0; i < closes && next < days.size(); i++) {
                    LineReviewer.Outcome outcome = close(days.get(next++), watch);
                    watch = outcome.watch();
                    written.addAll(outcome.changedAlerts());
                }
                int dice = random.nextInt(24);
                if (dice < 8) {
                    crashes++;
                } else if (dice == 8) {
                    // A reset: what was reported is kept, every day is judged again.
                    resets++;
                    committedDays = 0;
                } else {
                    committed = watch;
                    committedDays = next;
                    alerts.addAll(written);
                    keepReported();
                }
            }
        }

        /** As reported never changes. */
        private void keepReported() {
            for (MilestoneVerdict verdict : committed.verdicts()) {
                MilestoneVerdict first =
                        reported.putIfAbsent(verdict.restated().milestone().dueOn(), verdict);
                assertThat(first == null || first.asReported().equals(verdict.asReported()))
                        .isTrue();
            }
        }

        int raises() {
            return (int) committed.alerts().stream()
                    .flatMap(alert -> alert.history().stream())
                    .filter(event -> event.kind() == AlertEventKind.OPEN || event.kind() == AlertEventKind.REOPENED)
                    .count();
        }
    }
}
