package budgetflow.domain.alert;

import budgetflow.domain.rejection.Rejected;

/** 指令裁定: what a command came to. */
public sealed interface CommandDecision {

    /** It was permitted: the alert after it, its history ending with the step. */
    record Taken(Alert alert) implements CommandDecision {}

    /** It was not: which of its fields is at fault, or which of the alert's, and why. Nothing has changed. */
    record Refused(Rejected reason) implements CommandDecision {}

    /** A command with this id was taken before: nothing changes. */
    record Repeated() implements CommandDecision {}

    CommandDecision REPEATED = new Repeated();
}
