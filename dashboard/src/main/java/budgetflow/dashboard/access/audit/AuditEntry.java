package budgetflow.dashboard.access.audit;

import java.time.Instant;
import java.util.List;

/**
 * 审计记录: one thing somebody saw, did, or was refused. It holds no password, token or cookie.
 *
 * @param who user name; {@code -} for somebody who is not signed in
 * @param role the role's word; {@code -} where there is none
 * @param from the address the request came from
 * @param action the method, or what was tried, such as {@code SIGN-IN}
 * @param route the path as the route table has it, e.g. {@code /lines/{key}}
 * @param about keys of lines and alerts, search words: what the request was about
 * @param outcome the status and, where there is more to say, why
 */
public record AuditEntry(
        Instant at,
        String who,
        String role,
        String from,
        String action,
        String route,
        List<String> about,
        String outcome) {
    /** Who is not signed in. */
    public static final String NOBODY = "-";

    public AuditEntry {
        about = List.copyOf(about);
    }
}
