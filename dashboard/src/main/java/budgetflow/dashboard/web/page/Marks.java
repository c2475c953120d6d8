package budgetflow.dashboard.web.page;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.Verdict;

/** How bad something is, by a sign and a tone of colour: neither stands without the word beside it. */
public final class Marks {
    private static final String BAD = "bad";
    private static final String WARN = "warn";
    private static final String GOOD = "good";
    private static final String CALM = "calm";

    private Marks() {}

    public static String tone(ExecutionStatus status) {
        return switch (status) {
            case UNBUDGETED, OVERSPENT, LAGGING -> BAD;
            case AHEAD -> WARN;
            case ON_TRACK -> GOOD;
            case NOT_STARTED -> CALM;
        };
    }

    public static String sign(ExecutionStatus status) {
        return switch (status) {
            case UNBUDGETED -> "∅";
            case OVERSPENT -> "▲";
            case LAGGING -> "▼";
            case AHEAD -> "△";
            case ON_TRACK -> "✓";
            case NOT_STARTED -> "○";
        };
    }

    public static String tone(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> BAD;
            case WARN -> WARN;
            case INFO -> CALM;
        };
    }

    public static String sign(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "‼";
            case HIGH -> "!";
            case WARN -> "△";
            case INFO -> "i";
        };
    }

    public static String tone(AlertState state) {
        return switch (state) {
            case OPEN, REOPENED -> BAD;
            case ACKNOWLEDGED, EXPLAINED, RECTIFYING -> WARN;
            case RESOLVED, CLOSED -> GOOD;
            case FALSE_POSITIVE -> CALM;
        };
    }

    public static String sign(AlertState state) {
        return switch (state) {
            case OPEN -> "●";
            case REOPENED -> "↻";
            case ACKNOWLEDGED -> "◔";
            case EXPLAINED -> "◑";
            case RECTIFYING -> "◕";
            case RESOLVED, CLOSED -> "✓";
            case FALSE_POSITIVE -> "✕";
        };
    }

    public static String tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> GOOD;
            case LAGGING -> BAD;
            case PENDING -> CALM;
        };
    }

    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case LAGGING -> "▼";
            case PENDING -> "…";
        };
    }
}
