package budgetflow.dashboard.web.command;

/** A command could not be handed over; sending the same one again does no harm. */
public final class CommandUnsentException extends RuntimeException {
    public CommandUnsentException(Throwable cause) {
        super("the command was not handed over", cause);
    }
}
