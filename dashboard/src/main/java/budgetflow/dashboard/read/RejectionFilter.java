package budgetflow.dashboard.read;

import budgetflow.domain.rejection.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * Which rejections; null lets all through.
 *
 * @param source the file's name, exactly
 * @param text what is somewhere in the row as it was sent, or in the source; taken literally
 */
public record RejectionFilter(
        @Nullable String source,
        @Nullable RejectCode code,
        @Nullable String text) {
    public static final RejectionFilter ALL = new RejectionFilter(null, null, null);
}
