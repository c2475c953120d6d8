package budgetflow.schemas.wire;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** These bytes will never be a record: a poison record, which goes to the dead letters. */
public final class UndecodableRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    /**
     * Of bytes that cannot be read.
     *
     * @param reason one sentence without the record's content
     */
    public UndecodableRecordException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
