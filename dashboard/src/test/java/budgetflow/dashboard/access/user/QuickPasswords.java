package budgetflow.dashboard.access.user;

/** Passwords that cost next to nothing, for tests that are about something else. */
public final class QuickPasswords {
    private static final int LEAST_OF_BCRYPT = 4;

    private QuickPasswords() {}

    public static Passwords create() {
        return new Passwords(LEAST_OF_BCRYPT);
    }
}
