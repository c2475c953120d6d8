package budgetflow.dashboard.access.user;

/** The users' file cannot be used, or does not permit what was asked: one line for the operator, never a secret. */
public final class UserFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UserFileException(String message) {
        super(message);
    }

    UserFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
