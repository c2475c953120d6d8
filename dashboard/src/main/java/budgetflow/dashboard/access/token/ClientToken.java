package budgetflow.dashboard.access.token;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import java.time.Instant;
import java.util.Set;

/**
 * 接口令牌: a program that may use the REST interface. The token itself is shown once and kept nowhere: it is random with
 * 256 bits, so that a plain digest of it cannot be guessed back.
 *
 * @param name of the client, as the audit log and its batches have it
 * @param digest SHA-256 of the token's text, 64 hexadecimal digits
 * @param expiresAt from then on it is refused
 */
public record ClientToken(
        UserName name,
        Assignment assignment,
        Set<TokenRight> rights,
        String digest,
        Instant createdAt,
        Instant expiresAt) {
    public ClientToken {
        rights = Set.copyOf(rights);
    }

    public boolean may(TokenRight right) {
        return rights.contains(right);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return name + " " + assignment + " " + rights;
    }
}
