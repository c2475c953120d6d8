package budgetflow.dashboard.read;

import budgetflow.domain.rejection.Rejection;
import java.time.Instant;

/**
 * A rejected row, with its reason and the row as it was sent.
 *
 * @param recordedAt when the rejection was written
 */
public record RejectionRow(Rejection rejection, Instant recordedAt) {}
