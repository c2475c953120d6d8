package budgetflow.launcher.handling;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.rejection.Rejection;

/** What became of a command that was given. */
sealed interface CommandOutcome {

    /** It stands in the alert's history. */
    record Taken(Alert alert) implements CommandOutcome {}

    /** It was refused, and says why. */
    record Refused(Rejection reason) implements CommandOutcome {}

    /** Nobody has decided it yet; it is kept, and will be. */
    record Unanswered() implements CommandOutcome {}
}
