package budgetflow.launcher.command;

import java.util.List;

/** Looks after the local users of the dashboard. */
@FunctionalInterface
public interface UsersRunner {

    /** What is asked for. */
    sealed interface Request {
        SettingsChoice settings();
    }

    /**
     * A new user.
     *
     * @param role the role's word
     * @param passwordFromInput the first line of standard input, instead of being asked for
     */
    record Add(
            String name,
            String role,
            List<String> regions,
            List<String> departments,
            boolean passwordFromInput,
            SettingsChoice settings)
            implements Request {
        public Add {
            regions = List.copyOf(regions);
            departments = List.copyOf(departments);
        }
    }

    /** All of them, without their passwords. */
    record Listing(boolean json, SettingsChoice settings) implements Request {}

    /** A user goes, and is signed out. */
    record Remove(String name, SettingsChoice settings) implements Request {}

    /** A user gets another password, and is signed out. */
    record NewPassword(String name, boolean passwordFromInput, SettingsChoice settings) implements Request {}

    /**
     * A new token of a program, printed once.
     *
     * @param rights the rights' words
     * @param days from now on that it lasts
     */
    record NewToken(
            String name,
            String role,
            List<String> regions,
            List<String> departments,
            List<String> rights,
            int days,
            SettingsChoice settings)
            implements Request {
        public NewToken {
            regions = List.copyOf(regions);
            departments = List.copyOf(departments);
            rights = List.copyOf(rights);
        }
    }

    /** All tokens, without what they are. */
    record Tokens(boolean json, SettingsChoice settings) implements Request {}

    /** A token that is refused from now on. */
    record RevokedToken(String name, SettingsChoice settings) implements Request {}

    ExitCode run(Request request, Output output);
}
