package budgetflow.dashboard.web.command;

import budgetflow.domain.alert.AlertCommand;

/** Where commands go. */
@FunctionalInterface
public interface Commands {
    /**
     * Gives a command to the alerts app, which decides about it later; {@link CommandUnsentException} where it could not be
     * handed over: it is not known then whether it was.
     */
    void give(AlertCommand command);
}
