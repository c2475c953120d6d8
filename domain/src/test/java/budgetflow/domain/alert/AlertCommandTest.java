package budgetflow.domain.alert;

import static budgetflow.domain.alert.Handled.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a command has to say, who may give it, and when it comes too late. */
class AlertCommandTest {
    private static final Alert OPEN = Handled.alertAfter(List.of(AlertEventKind.OPEN));
    private static final Alert EXPLAINED =
            Handled.alertAfter(List.of(AlertEventKind.OPEN, AlertEventKind.ACKNOWLEDGED, AlertEventKind.EXPLAINED));

    @Test
    void aStepStandsInTheHistoryWithWhoAndWhenUponTheFiguresBeforeIt() {
        AlertCommand command = command("C-1", AlertAction.ACKNOWLEDGE);

        Alert after = taken(OPEN, command);

        assertThat(after.last())
                .isEqualTo(new AlertEvent(
                        LocalDate.of(2024, 7, 6),
                        AlertEventKind.ACKNOWLEDGED,
                        Severity.WARN,
                        "P-1",
                        new Measure.Count(0),
                        new Measure.Count(0),
                        null,
                        null,
                        command.handling()));
        assertThat(after.isAcknowledged()).isTrue();
        assertThat(after.severity()).isEqualTo(OPEN.severity());
    }

    @Test
    void theDayOfAStepIsTheTreasurysNotThatOfGreenwich() {
        assertThat(at("2024-12-31T15:59:59Z").on()).isEqualTo("2024-12-31");
        assertThat(at("2024-12-31T16:00:00Z").on()).isEqualTo("2025-01-01");
    }

    @Test
    void theSameCommandAgainChangesNothing() {
        AlertCommand command = command("C-1", AlertAction.ACKNOWLEDGE);
        Alert after = taken(OPEN, command);

        assertThat(AlertLifecycle.decide(after, command)).isEqualTo(CommandDecision.REPEATED);
        assertThat(AlertLifecycle.decide(after, command("C-1", AlertAction.EXPLAIN)))
                .as("what the id was taken for is done, whatever it asks for now")
                .isEqualTo(CommandDecision.REPEATED);
    }

    @Test
    void aCommandGivenAgainstAnEarlierVersionIsRefusedAndSoIsOneAgainstALaterOne() {
        for (int version : new int[] {0, 2, 4}) {
            assertThat(reason(EXPLAINED, command(Handled.OVERSPENT, "C-1", AlertAction.CLOSE, version)))
                    .isEqualTo(new Rejected("against", RejectCode.COMMAND_STALE, String.valueOf(version)));
        }
        assertThat(taken(EXPLAINED, command(Handled.OVERSPENT, "C-1", AlertAction.CLOSE, 3))
                        .state())
                .isEqualTo(AlertState.CLOSED);
    }

    @Test
    void anAlertNobodyKnowsIsNamed() {
        assertThat(reason(null, command("C-1", AlertAction.ACKNOWLEDGE)))
                .isEqualTo(new Rejected("alert", RejectCode.ALERT_UNKNOWN, Handled.OVERSPENT.text()));
    }

    @ParameterizedTest
    @EnumSource
    void theBureauMayDoAllAndTheUnitAllButCloseItsOwn(AlertAction action) {
        boolean ends = action == AlertAction.CLOSE || action == AlertAction.FALSE_POSITIVE;

        assertThat(action.isPermittedTo(ActorRole.FINANCE)).isTrue();
        assertThat(action.isPermittedTo(ActorRole.UNIT)).isEqualTo(!ends);
    }

    @Test
    void aUnitThatClosesItsOwnAlertIsRefused() {
        Handling full = Handled.handling("C-1", AlertAction.CLOSE);
        Handling ofUnit = new Handling(
                full.commandId(), full.actor(), ActorRole.UNIT, full.at(), full.reason(), full.text(), full.by());

        assertThat(reason(EXPLAINED, new AlertCommand(Handled.OVERSPENT, AlertAction.CLOSE, ofUnit, null)))
                .isEqualTo(new Rejected("role", RejectCode.ROLE_NOT_PERMITTED, "UNIT"));
    }

    /** {@code -} is null, {@code long} one character too many. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                // action,        id,   actor, reason, text, by,         field,      code
                "ACKNOWLEDGE,    '',   王,    -,      '',   -,          command_id, VALUE_MISSING",
                "ACKNOWLEDGE,    long, 王,    -,      '',   -,          command_id, VALUE_TOO_LONG",
                "ACKNOWLEDGE,    C-1,  ' ',   -,      '',   -,          actor,      VALUE_MISSING",
                "ACKNOWLEDGE,    C-1,  long,  -,      '',   -,          actor,      VALUE_TOO_LONG",
                "ACKNOWLEDGE,    C-1,  王,    -,      long, -,          text,       VALUE_TOO_LONG",
                "EXPLAIN,        C-1,  王,    OTHER,  ' ',  2024-07-31, text,       VALUE_MISSING",
                "EXPLAIN,        C-1,  王,    -,      因,   2024-07-31, reason,     VALUE_MISSING",
                "EXPLAIN,        C-1,  王,    OTHER,  因,   -,          by,         VALUE_MISSING",
                "EXPLAIN,        C-1,  王,    OTHER,  因,   2024-07-05, by,         DAY_PAST",
                "EXPLAIN,        C-1,  王,    OTHER,  因,   2024-07-06, -,          -",
                "RECTIFY,        C-1,  王,    -,      '',   2024-07-31, text,       VALUE_MISSING",
                "RECTIFY,        C-1,  王,    -,      改,   -,          by,         VALUE_MISSING",
                "RECTIFY,        C-1,  王,    -,      改,   2024-07-05, by,         DAY_PAST",
                "RECTIFY,        C-1,  王,    -,      改,   2024-07-06, -,          -",
                "CLOSE,          C-1,  王,    -,      '',   -,          -,          -",
                "FALSE_POSITIVE, C-1,  王,    -,      '',   -,          text,       VALUE_MISSING",
                "FALSE_POSITIVE, C-1,  王,    -,      错,   -,          -,          -"
            })
    void aStepSaysWhatItHasTo(
            AlertAction action,
            String id,
            String actor,
            String reason,
            String text,
            String by,
            String field,
            String code) {
        Handling handling = new Handling(
                filled(id),
                filled(actor),
                ActorRole.FINANCE,
                Handled.AT,
                "-".equals(reason) ? null : ExplanationCode.valueOf(reason),
                filled(text),
                "-".equals(by) ? null : LocalDate.parse(by));

        CommandDecision decision =
                AlertLifecycle.decide(EXPLAINED, new AlertCommand(Handled.OVERSPENT, action, handling, null));

        if ("-".equals(field)) {
            assertThat(decision).isInstanceOf(CommandDecision.Taken.class);
        } else {
            Rejected refused = ((CommandDecision.Refused) decision).reason();
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.code()).isEqualTo(RejectCode.valueOf(code));
        }
    }

    @Test
    void manyUsualStepsAreTakenBeforeOneIsTooMany() {
        Alert alert = EXPLAINED;
        int taken = 0;
        while (AlertLifecycle.decide(alert, command("C-" + taken, AlertAction.EXPLAIN))
                instanceof CommandDecision.Taken next) {
            alert = next.alert();
            taken++;
        }

        assertThat(taken).isBetween(200, 1_000);
        assertThat(reason(alert, command("C-more", AlertAction.EXPLAIN)).code()).isEqualTo(RejectCode.STEPS_TOO_MANY);
    }

    @Test
    void aStepIsSomebodysOrTheDatas() {
        AlertEvent raised = OPEN.last();
        Handling handling = Handled.handling("C-1", AlertAction.CLOSE);

        assertThatThrownBy(() -> AlertEvent.handled(raised, AlertEventKind.WORSENED, handling))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Handled.ofData(AlertEventKind.CLOSED, raised.on(), Severity.WARN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasPromisedHoldsWhileItIsBeingWorkedOn() {
        Alert explained = taken(
                Handled.alertAfter(List.of(AlertEventKind.OPEN, AlertEventKind.ACKNOWLEDGED)),
                command("C-1", AlertAction.EXPLAIN));

        assertThat(explained.promisedOn()).contains(LocalDate.of(2024, 7, 31));
        assertThat(taken(explained, command("C-2", AlertAction.CLOSE)).promisedOn())
                .isEmpty();
        assertThat(OPEN.promisedOn()).isEmpty();
    }

    private static Handling at(String instant) {
        Handling full = Handled.handling("C-1", AlertAction.CLOSE);
        return new Handling("C-1", full.actor(), full.role(), Instant.parse(instant), null, "", null);
    }

    private static String filled(String cell) {
        return "long".equals(cell)
                ? String.join("", Collections.nCopies(CommandChecks.LONGEST_TEXT + 1, "长"))
                : cell.replace("'", "");
    }

    private static Alert taken(Alert alert, AlertCommand command) {
        return ((CommandDecision.Taken) AlertLifecycle.decide(alert, command)).alert();
    }

    private static Rejected reason(@Nullable Alert alert, AlertCommand command) {
        return ((CommandDecision.Refused) AlertLifecycle.decide(alert, command)).reason();
    }
}
