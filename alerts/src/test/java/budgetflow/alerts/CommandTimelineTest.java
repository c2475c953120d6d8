package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handled;
import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.given.Given;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.schemas.topic.ClosedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do about alerts, while days are closed. */
class CommandTimelineTest {
    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000);
    private static final LineHistory OVER = BUDGETED.paid("P-1", "2024-05-06", 10_001);
    private static final LineHistory BACK = OVER.with("R-1", EntryKind.REFUND, LocalDate.of(2024, 5, 8), -1);
    private static final AlertKey OVERSPENT = new AlertKey(RuleCode.R02, AlertSubject.of(OVER.key()));

    private static final AlertKey ELSEWHERE = new AlertKey(RuleCode.R02, AlertSubject.of(Given.BRIDGE));

    private final Timeline timeline = Timeline.atDayClose();

    @AfterEach
    void end() {
        timeline.close();
    }

    @Test
    void fromRaisedToClosedAndBackAgain() {
        timeline.spent(OVER)
                .close("2024-05-06")
                .command(command("C-1", AlertAction.ACKNOWLEDGE))
                .command(command("C-2", AlertAction.EXPLAIN))
                .command(command("C-3", AlertAction.RECTIFY));
        timeline.spent(BACK).close("2024-05-08");
        timeline.spent(BACK.paid("P-2", "2024-05-09", 1)).close("2024-05-09");
        timeline.command(command("C-4", AlertAction.ACKNOWLEDGE))
                .command(command("C-5", AlertAction.EXPLAIN))
                .command(command("C-6", AlertAction.CLOSE));

        assertThat(timeline.alerts().stream().filter(event -> event.startsWith("R02")))
                .containsExactly(
                        "R02 OPEN CRITICAL on 2024-05-06 by P-1",
                        "R02 ACKNOWLEDGED CRITICAL on 2024-07-06 by P-1",
                        "R02 EXPLAINED CRITICAL on 2024-07-06 by P-1",
                        "R02 RECTIFYING CRITICAL on 2024-07-06 by P-1",
                        "R02 RESOLVED CRITICAL on 2024-05-08 by P-1",
                        "R02 REOPENED CRITICAL on 2024-05-09 by P-1",
                        "R02 ACKNOWLEDGED CRITICAL on 2024-07-06 by P-1",
                        "R02 EXPLAINED CRITICAL on 2024-07-06 by P-1",
                        "R02 CLOSED CRITICAL on 2024-07-06 by P-1");
        assertThat(timeline.refusals()).isEmpty();
    }

    @Test
    void aRefusedCommandIsShownWithItsPlaceAndTheAppGoesOn() {
        timeline.spent(OVER)
                .close("2024-05-06")
                .command(command("C-1", AlertAction.CLOSE))
                .command(Handled.command(ELSEWHERE, "C-2", AlertAction.ACKNOWLEDGE, null))
                .command(Handled.command(OVERSPENT, "C-3", AlertAction.ACKNOWLEDGE, 7))
                .command(command("C-4", AlertAction.ACKNOWLEDGE));

        assertThat(timeline.refusals())
                .containsExactly(
                        "STEP_NOT_PERMITTED state=OPEN at budgetflow.alert-commands-0#0",
                        "ALERT_UNKNOWN alert=" + ELSEWHERE.text() + " at budgetflow.alert-commands-0#1",
                        "COMMAND_STALE against=7 at budgetflow.alert-commands-0#2");
        assertThat(last(timeline.alertRecords()).state()).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    /** As after a reset, which reads all topics again but keeps what was reported. */
    @Test
    void whatWasDecidedOnceStaysDecidedHoweverOftenItIsRead() {
        AlertCommand early = command("C-1", AlertAction.EXPLAIN);
        AlertCommand taken = command("C-2", AlertAction.ACKNOWLEDGE);
        timeline.spent(OVER).close("2024-05-06").command(early).command(taken);
        assertThat(timeline.refusals()).hasSize(1);
        List<Alert> before = timeline.alertRecords();

        timeline.command(early).command(taken);

        assertThat(timeline.alertRecords()).isEmpty();
        assertThat(timeline.refusals())
                .containsExactly("STEP_NOT_PERMITTED null=null at budgetflow.alert-commands-0#2");
        assertThat(last(before).state()).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void aDayThatWaitsForItsRecordsIsClosedAfterTheStepThatCameBetween() {
        timeline.spent(OVER).close("2024-05-06").command(command("C-1", AlertAction.ACKNOWLEDGE));
        timeline.close("2024-05-07").alerts();
        ClosedDay early = new ClosedDay(LocalDate.of(2024, 5, 8), 1, 1, ClosedDay.NONE);
        timeline.tick(early).entry(BACK.lastEntry());

        timeline.command(command("C-2", AlertAction.EXPLAIN));
        timeline.line(BACK);

        assertThat(timeline.alerts())
                .containsExactly(
                        "R02 EXPLAINED CRITICAL on 2024-07-06 by P-1", "R02 RESOLVED CRITICAL on 2024-05-08 by P-1");
    }

    @Test
    void aControlTotalAndItsSourceAreHandledLikeLines() {
        String total = "130281/2024/CBS/473001/2024-05-13";
        ReconciliationKey key = ReconciliationKey.of(total);
        AlertKey differs = new AlertKey(RuleCode.R50, new AlertSubject.OfReconciliation(key));
        AlertKey gap = new AlertKey(RuleCode.R51, new AlertSubject.OfSource(key.sourceKey()));
        timeline.held(total, 1, 100, 2, 300).close("2024-05-13");
        assertThat(timeline.alerts()).hasSize(2);

        timeline.command(Handled.command(differs, "C-1", AlertAction.ACKNOWLEDGE, 1))
                .command(Handled.command(gap, "C-1", AlertAction.FALSE_POSITIVE, 1));
        timeline.held(total, 2, 300, 2, 300).close("2024-05-14");

        assertThat(timeline.alertRecords())
                .extracting(Alert::state)
                .containsExactly(
                        AlertState.ACKNOWLEDGED,
                        AlertState.FALSE_POSITIVE,
                        AlertState.RESOLVED,
                        AlertState.FALSE_POSITIVE);
        assertThat(timeline.refusals()).isEmpty();
    }

    /** Wherever commands come between, the data does the same to the same alerts, and in the same order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatTheDataDoesDoesNotDependOnCommands(long seed) {
        List<Alert> calm = year(new Random(seed), 0, new Random(0));

        assertThat(ofData(year(new Random(seed), 300, new Random(seed)))).isEqualTo(ofData(calm));
        assertThat(ofData(year(new Random(seed), 800, new Random(seed + 100)))).isEqualTo(ofData(calm));
    }

    /** A year of one line; {@code commands} in a thousand days somebody does something about the alert. */
    private static List<Alert> year(Random data, int commands, Random people) {
        try (Timeline timeline = Timeline.atDayClose()) {
            LineHistory line = BUDGETED;
            timeline.line(line);
            for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
                if (data.nextInt(4) == 0) {
                    long fen = 1 + data.nextInt(4_000);
                    line = line.with("E-" + day, EntryKind.CORRECTION, day, data.nextInt(3) == 0 ? -fen : fen);
                    timeline.spent(line);
                }
                ClosedDay tick = timeline.closedNow(day.toString());
                boolean before = people.nextBoolean();
                if (people.nextInt(1000) < commands && before) {
                    timeline.command(anyCommand(day, people));
                }
                timeline.tick(tick);
                if (people.nextInt(1000) < commands) {
                    timeline.command(anyCommand(day, people));
                }
            }
            Map<AlertKey, Alert> latest = new LinkedHashMap<>();
            timeline.alertRecords().forEach(alert -> latest.put(alert.key(), alert));
            if (commands > 0) {
                assertThat(latest.values()).anyMatch(alert -> alert.history().stream()
                        .anyMatch(event -> !event.kind().isOfData()));
                assertThat(timeline.refusals()).isNotEmpty();
            }
            return new ArrayList<>(latest.values());
        }
    }

    private static AlertCommand anyCommand(LocalDate day, Random random) {
        AlertAction[] actions = AlertAction.values();
        RuleCode rule = random.nextBoolean() ? RuleCode.R02 : RuleCode.R10;
        return Handled.command(
                new AlertKey(rule, AlertSubject.of(BUDGETED.key())),
                day + "-" + random.nextInt(3),
                actions[random.nextInt(actions.length)],
                null);
    }

    private static Map<AlertKey, List<AlertEvent>> ofData(List<Alert> alerts) {
        Map<AlertKey, List<AlertEvent>> events = new LinkedHashMap<>();
        alerts.forEach(alert -> events.put(
                alert.key(),
                alert.history().stream()
                        .filter(event -> event.kind().isOfData())
                        .toList()));
        assertThat(events).containsKey(OVERSPENT);
        return events;
    }

    private static AlertCommand command(String id, AlertAction action) {
        return Handled.command(OVERSPENT, id, action, null);
    }

    private static Alert last(List<Alert> alerts) {
        return alerts.get(alerts.size() - 1);
    }
}
