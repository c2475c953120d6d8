package budgetflow.dashboard.access.session;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import java.time.Instant;

/**
 * 会话: somebody who is signed in.
 *
 * @param origin where the user is known from
 * @param stamp what the account looked like at sign-in; another one ends the session
 * @param csrfToken what every form of this session carries
 */
public record Session(
        UserName user, Assignment assignment, Origin origin, String stamp, String csrfToken, Instant startedAt) {
    /** Where a user is known from. */
    public enum Origin {
        /** The users' file. */
        LOCAL,
        /** An OpenID Connect provider. */
        PROVIDER,
        /** The demo's made-up users. */
        DEMO,
        /** A program's token; there is no session then. */
        TOKEN
    }

    @Override
    public String toString() {
        return user + " since " + startedAt;
    }
}
