package budgetflow.dashboard.access.user;

import java.time.Instant;

/**
 * 用户账号: a local user as the file holds it.
 *
 * @param hash bcrypt's, with cost and salt
 * @param changedAt when password or assignment was last set; whole milliseconds
 */
public record Account(UserName name, Assignment assignment, String hash, Instant changedAt) {
    /** Another after every change, so that sessions from before it end. */
    public String stamp() {
        return hash + " " + assignment;
    }

    @Override
    public String toString() {
        return name + " " + assignment;
    }
}
