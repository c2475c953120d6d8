package budgetflow.domain.alert;

import java.util.Map;
import java.util.Optional;

/**
 * 状态转移表: where each step leads from each state; what is not in the table is not permitted.
 *
 * <p>An acknowledgement covers what was known when it was given: what grows worse is open again. A false positive stays
 * one, however much worse the same episode becomes, and so does what was closed when the data clears it later.
 */
final class AlertTransitions {
    private static final Map<AlertState, Map<AlertEventKind, AlertState>> TABLE = Map.of(
            AlertState.OPEN,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.OPEN,
                    AlertEventKind.RESOLVED, AlertState.RESOLVED,
                    AlertEventKind.ACKNOWLEDGED, AlertState.ACKNOWLEDGED,
                    AlertEventKind.FALSE_POSITIVE, AlertState.FALSE_POSITIVE),
            AlertState.REOPENED,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.REOPENED,
                    AlertEventKind.RESOLVED, AlertState.RESOLVED,
                    AlertEventKind.ACKNOWLEDGED, AlertState.ACKNOWLEDGED,
                    AlertEventKind.FALSE_POSITIVE, AlertState.FALSE_POSITIVE),
            AlertState.ACKNOWLEDGED,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.OPEN,
                    AlertEventKind.RESOLVED, AlertState.RESOLVED,
                    AlertEventKind.EXPLAINED, AlertState.EXPLAINED,
                    AlertEventKind.FALSE_POSITIVE, AlertState.FALSE_POSITIVE),
            AlertState.EXPLAINED,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.OPEN,
                    AlertEventKind.RESOLVED, AlertState.RESOLVED,
                    AlertEventKind.EXPLAINED, AlertState.EXPLAINED,
                    AlertEventKind.RECTIFYING, AlertState.RECTIFYING,
                    AlertEventKind.CLOSED, AlertState.CLOSED,
                    AlertEventKind.FALSE_POSITIVE, AlertState.FALSE_POSITIVE),
            AlertState.RECTIFYING,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.OPEN,
                    AlertEventKind.RESOLVED, AlertState.RESOLVED,
                    AlertEventKind.RECTIFYING, AlertState.RECTIFYING,
                    AlertEventKind.CLOSED, AlertState.CLOSED,
                    AlertEventKind.FALSE_POSITIVE, AlertState.FALSE_POSITIVE),
            AlertState.RESOLVED,
            Map.of(
                    AlertEventKind.REOPENED, AlertState.REOPENED,
                    AlertEventKind.CLOSED, AlertState.CLOSED),
            AlertState.CLOSED,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.REOPENED,
                    AlertEventKind.RESOLVED, AlertState.CLOSED,
                    AlertEventKind.REOPENED, AlertState.REOPENED),
            AlertState.FALSE_POSITIVE,
            Map.of(
                    AlertEventKind.WORSENED, AlertState.FALSE_POSITIVE,
                    AlertEventKind.RESOLVED, AlertState.FALSE_POSITIVE,
                    AlertEventKind.REOPENED, AlertState.REOPENED));

    private AlertTransitions() {}

    /** The state after a step; empty where the step is not permitted. */
    static Optional<AlertState> after(AlertState state, AlertEventKind step) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(step));
    }
}
