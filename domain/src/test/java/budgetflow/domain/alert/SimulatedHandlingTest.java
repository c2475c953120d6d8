package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random judgements and commands on one alert, against a model that is told in other words: what the data says, and how
 * far people got since, are two things; the state is read off both.
 */
class SimulatedHandlingTest {
    private static final int SEEDS = 2_000;
    private static final int STEPS = 60;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** How far people got with what the data says now. */
    private enum Progress {
        UNSEEN,
        SEEN,
        TOLD,
        WORKED_ON,
        ENDED,
        DISMISSED
    }

    /** An alert as prose has it. */
    private static final class Model {
        private boolean raised;
        private boolean holds;
        private boolean cameBack;
        private Severity worst = Severity.INFO;
        private Progress progress = Progress.UNSEEN;

        void judged(@Nullable Severity severity) {
            if (severity == null) {
                holds = false;
            } else if (!holds) {
                cameBack = raised;
                raised = true;
                holds = true;
                worst = severity;
                progress = Progress.UNSEEN;
            } else if (severity.compareTo(worst) > 0) {
                worst = severity;
                if (progress != Progress.DISMISSED && progress != Progress.UNSEEN) {
                    cameBack = progress == Progress.ENDED;
                    progress = Progress.UNSEEN;
                }
            }
        }

        /** Whether it may be done; then it is. */
        boolean does(AlertAction action) {
            boolean over = progress == Progress.ENDED || progress == Progress.DISMISSED;
            boolean told = progress == Progress.TOLD;
            boolean may = raised
                    && !over
                    && switch (action) {
                        case ACKNOWLEDGE -> holds && progress == Progress.UNSEEN;
                        case EXPLAIN -> holds && (progress == Progress.SEEN || told);
                        case RECTIFY -> holds && (told || progress == Progress.WORKED_ON);
                        case CLOSE -> !holds || told || progress == Progress.WORKED_ON;
                        case FALSE_POSITIVE -> holds;
                    };
            if (may) {
                progress = switch (action) {
                    case ACKNOWLEDGE -> Progress.SEEN;
                    case EXPLAIN -> Progress.TOLD;
                    case RECTIFY -> Progress.WORKED_ON;
                    case CLOSE -> Progress.ENDED;
                    case FALSE_POSITIVE -> Progress.DISMISSED;
                };
            }
            return may;
        }

        AlertState state() {
            return switch (progress) {
                case ENDED -> AlertState.CLOSED;
                case DISMISSED -> AlertState.FALSE_POSITIVE;
                case UNSEEN -> !holds ? AlertState.RESOLVED : cameBack ? AlertState.REOPENED : AlertState.OPEN;
                case SEEN -> holds ? AlertState.ACKNOWLEDGED : AlertState.RESOLVED;
                case TOLD -> holds ? AlertState.EXPLAINED : AlertState.RESOLVED;
                case WORKED_ON -> holds ? AlertState.RECTIFYING : AlertState.RESOLVED;
            };
        }
    }

    /** Triggered with a severity, or cleared by null. */
    private record Says(@Nullable Severity severity) implements Rule<LocalDate> {
        @Override
        public RuleCode code() {
            return RuleCode.R02;
        }

        @Override
        public Judgement judge(LocalDate day) {
            Measure any = new Measure.Count(day.getDayOfYear());
            return severity == null ? Judgement.CLEARED : new Judgement.Triggered(severity, any, any);
        }

        @Override
        public String trigger(LocalDate day) {
            return day.toString();
        }
    }

    @Test
    void anyHistoryOfJudgementsAndCommandsLeavesWhatTheModelSays() {
        Map<AlertState, Integer> seen = new EnumMap<>(AlertState.class);
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Model model = new Model();
            Alert alert = null;
            Alert unhandled = null;
            List<AlertCommand> given = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                LocalDate day = FIRST.plusDays(step);
                if (random.nextInt(3) == 0) {
                    Says rule = new Says(
                            random.nextBoolean() ? null : Severity.values()[random.nextInt(Severity.values().length)]);
                    model.judged(rule.severity());
                    alert = judged(alert, rule, day);
                    unhandled = judged(unhandled, rule, day);
                } else {
                    AlertCommand command = command(random, alert, given, step);
                    boolean repeated = given.contains(command);
                    CommandDecision decision = AlertLifecycle.decide(alert, command);
                    boolean fits = command.against() == null || alert == null || command.against() == alert.version();
                    if (repeated && wasTaken(alert, command)) {
                        assertThat(decision).isEqualTo(CommandDecision.REPEATED);
                    } else if (fits && model.does(command.action())) {
                        assertThat(decision).as("seed " + seed).isInstanceOf(CommandDecision.Taken.class);
                        alert = ((CommandDecision.Taken) decision).alert();
                    } else {
                        assertThat(decision).as("seed " + seed).isInstanceOf(CommandDecision.Refused.class);
                        refused++;
                    }
                    given.add(command);
                }
                if (alert != null) {
                    assertThat(alert.state()).as("seed " + seed).isEqualTo(model.state());
                    assertThat(alert.isTripped()).isEqualTo(model.holds);
                    assertThat(alert.severity()).isEqualTo(model.worst);
                    seen.merge(alert.state(), 1, Integer::sum);
                }
            }
            assertThat(ofData(alert)).as("seed " + seed).isEqualTo(ofData(unhandled));
        }

        assertThat(seen).containsOnlyKeys(AlertState.values());
        assertThat(refused).isGreaterThan(SEEDS);
    }

    /** One in five is an earlier command again, one in three given on sight of a version, often an old one. */
    private static AlertCommand command(Random random, @Nullable Alert alert, List<AlertCommand> given, int step) {
        if (!given.isEmpty() && random.nextInt(5) == 0) {
            return given.get(random.nextInt(given.size()));
        }
        AlertAction[] actions = AlertAction.values();
        Integer against = alert == null || random.nextInt(3) > 0
                ? null
                : Integer.valueOf(Math.max(1, alert.version() - random.nextInt(2)));
        return Handled.command(Handled.OVERSPENT, "C-" + step, actions[random.nextInt(actions.length)], against);
    }

    private static boolean wasTaken(@Nullable Alert alert, AlertCommand command) {
        return alert != null
                && alert.history().stream().anyMatch(event -> command.handling().equals(event.handling()));
    }

    private static @Nullable Alert judged(@Nullable Alert alert, Says rule, LocalDate day) {
        return AlertLifecycle.step(alert, Handled.OVERSPENT, rule, day, day).orElse(alert);
    }

    private static List<AlertEvent> ofData(@Nullable Alert alert) {
        return alert == null
                ? List.of()
                : alert.history().stream()
                        .filter(event -> event.kind().isOfData())
                        .toList();
    }
}
