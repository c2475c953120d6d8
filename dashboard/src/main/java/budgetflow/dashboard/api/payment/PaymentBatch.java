package budgetflow.dashboard.api.payment;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 报送批次: what one request sent.
 *
 * @param id random, in the batch's address
 * @param client whose token it came with
 * @param assignment what the token was for then: rows of other lines are refused
 * @param idempotencyKey by which the client names the request
 * @param bodyDigest SHA-256 of the request's body
 * @param outcome null until its rows are checked
 * @param doneAt null until they have arrived
 */
public record PaymentBatch(
        String id,
        UserName client,
        Assignment assignment,
        String idempotencyKey,
        String bodyDigest,
        Instant receivedAt,
        @Nullable Outcome outcome,
        @Nullable Instant doneAt) {

    /** 状态: how far it is. */
    public enum State {
        /** 已接收: kept safe; its rows wait to be checked. */
        RECEIVED,
        /** 已校验: it is known what becomes of each row; those accepted are being sent. */
        CHECKED,
        /** 完成: all that was accepted has arrived. */
        DONE
    }

    /** What became of its rows. */
    public record Outcome(BatchCounts counts, List<RowError> errors) {
        public Outcome {
            errors = List.copyOf(errors);
        }
    }

    public State state() {
        return doneAt != null ? State.DONE : outcome != null ? State.CHECKED : State.RECEIVED;
    }

    /** What its rows' rejections are found under. */
    public String name() {
        return "api:" + client + ":" + id;
    }

    PaymentBatch checked(Outcome found) {
        return new PaymentBatch(id, client, assignment, idempotencyKey, bodyDigest, receivedAt, found, null);
    }

    PaymentBatch done(Instant at) {
        return new PaymentBatch(id, client, assignment, idempotencyKey, bodyDigest, receivedAt, outcome, at);
    }
}
