package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state against every step; {@code -} is not permitted. */
class AlertTransitionsTest {
    /** The shortest way into each state. */
    private static final Map<AlertState, List<AlertEventKind>> WAYS = ways();

    @ParameterizedTest
    @CsvSource({
        // from,        WORSENED,       RESOLVED,       REOPENED, ACKNOWLEDGED, EXPLAINED, RECTIFYING, CLOSED,
        // FALSE_POSITIVE
        "OPEN,           OPEN,           RESOLVED,       -,        ACKNOWLEDGED, -,         -,          -,      FALSE_POSITIVE",
        "REOPENED,       REOPENED,       RESOLVED,       -,        ACKNOWLEDGED, -,         -,          -,      FALSE_POSITIVE",
        "ACKNOWLEDGED,   OPEN,           RESOLVED,       -,        -,            EXPLAINED, -,          -,      FALSE_POSITIVE",
        "EXPLAINED,      OPEN,           RESOLVED,       -,        -,            EXPLAINED, RECTIFYING, CLOSED, FALSE_POSITIVE",
        "RECTIFYING,     OPEN,           RESOLVED,       -,        -,            -,         RECTIFYING, CLOSED, FALSE_POSITIVE",
        "RESOLVED,       -,              -,              REOPENED, -,            -,         -,          CLOSED, -",
        "CLOSED,         REOPENED,       CLOSED,         REOPENED, -,            -,         -,          -,      -",
        "FALSE_POSITIVE, FALSE_POSITIVE, FALSE_POSITIVE, REOPENED, -,            -,         -,          -,      -"
    })
    void everyStepFromEveryState(
            AlertState from,
            String worsened,
            String resolved,
            String reopened,
            String acknowledged,
            String explained,
            String rectifying,
            String closed,
            String falsePositive) {
        Map<AlertEventKind, String> row = new EnumMap<>(AlertEventKind.class);
        row.put(AlertEventKind.WORSENED, worsened);
        row.put(AlertEventKind.RESOLVED, resolved);
        row.put(AlertEventKind.REOPENED, reopened);
        row.put(AlertEventKind.ACKNOWLEDGED, acknowledged);
        row.put(AlertEventKind.EXPLAINED, explained);
        row.put(AlertEventKind.RECTIFYING, rectifying);
        row.put(AlertEventKind.CLOSED, closed);
        row.put(AlertEventKind.FALSE_POSITIVE, falsePositive);

        row.forEach((step, to) -> assertThat(
                        AlertTransitions.after(from, step).map(AlertState::name).orElse("-"))
                .as("%s from %s", step, from)
                .isEqualTo(to));
        assertThat(AlertTransitions.after(from, AlertEventKind.OPEN)).isEmpty();
    }

    /** The same table, as those who give commands see it. */
    @ParameterizedTest
    @EnumSource
    void aCommandIsTakenWhereTheTableSaysSoAndRefusedElsewhereWithTheStateThatForbidsIt(AlertState from) {
        Alert alert = Handled.alertAfter(WAYS.get(from));
        assertThat(alert.state()).isEqualTo(from);

        for (AlertAction action : AlertAction.values()) {
            CommandDecision decision = AlertLifecycle.decide(alert, Handled.command("C-1", action));

            var to = AlertTransitions.after(from, action.step());
            if (decision instanceof CommandDecision.Taken taken) {
                assertThat(taken.alert().state()).isEqualTo(to.orElseThrow());
                assertThat(taken.alert().history()).startsWith(alert.history().toArray(AlertEvent[]::new));
                assertThat(taken.alert().version()).isEqualTo(alert.version() + 1);
            } else {
                assertThat(to).as("%s from %s", action, from).isEmpty();
                assertThat(decision).isInstanceOfSatisfying(CommandDecision.Refused.class, refused -> assertThat(
                                refused.reason().value())
                        .isEqualTo(from.name()));
            }
        }
    }

    @Test
    void everyStateIsReached() {
        assertThat(WAYS).containsOnlyKeys(AlertState.values());
        Arrays.stream(AlertState.values())
                .forEach(state ->
                        assertThat(Handled.alertAfter(WAYS.get(state)).state()).isEqualTo(state));
    }

    private static Map<AlertState, List<AlertEventKind>> ways() {
        AlertEventKind open = AlertEventKind.OPEN;
        AlertEventKind noted = AlertEventKind.ACKNOWLEDGED;
        AlertEventKind told = AlertEventKind.EXPLAINED;
        AlertEventKind gone = AlertEventKind.RESOLVED;
        return Map.of(
                AlertState.OPEN, List.of(open),
                AlertState.ACKNOWLEDGED, List.of(open, noted),
                AlertState.EXPLAINED, List.of(open, noted, told),
                AlertState.RECTIFYING, List.of(open, noted, told, AlertEventKind.RECTIFYING),
                AlertState.CLOSED, List.of(open, noted, told, AlertEventKind.CLOSED),
                AlertState.RESOLVED, List.of(open, gone),
                AlertState.REOPENED, List.of(open, gone, AlertEventKind.REOPENED),
                AlertState.FALSE_POSITIVE, List.of(open, AlertEventKind.FALSE_POSITIVE));
    }
}
