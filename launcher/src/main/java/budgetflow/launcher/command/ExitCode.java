package budgetflow.launcher.command;

/** What a shell learns of how a command ended. */
public enum ExitCode {
    DONE(0),
    /** A fault of the program itself. */
    SOFTWARE_ERROR(1),
    /** The command was not understood. */
    USAGE(2),
    /** All was done, but some rows were kept out. */
    DONE_WITH_REJECTS(3),
    /** The broker or the registry does not answer. */
    UNREACHABLE(4),
    /** Settings, folders or ports do not permit it. */
    CONFIGURATION(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
