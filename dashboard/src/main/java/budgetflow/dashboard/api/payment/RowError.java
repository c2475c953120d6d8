package budgetflow.dashboard.api.payment;

import budgetflow.domain.rejection.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * 行错误: why a row was refused.
 *
 * @param row from 1; 0 for all rows as a whole
 * @param field null where it is the row as a whole
 * @param code a {@link budgetflow.domain.rejection.RejectCode}, or {@link #LINE_NOT_PERMITTED}
 * @param reason for a clerk, in Chinese and English
 * @param value as it was sent; null where there is none
 */
public record RowError(
        long row,
        @Nullable String field,
        String code,
        String reason,
        @Nullable String value) {
    /** The row's line is not within the client's scope; whether there is such a line is not said. */
    public static final String LINE_NOT_PERMITTED = "LINE_NOT_PERMITTED";

    public static RowError of(Rejection rejection) {
        return new RowError(
                rejection.row(),
                rejection.field(),
                rejection.code().name(),
                rejection.code().reason(),
                rejection.value());
    }

    public static RowError notPermitted(long row, String line) {
        return new RowError(
                row, "line_code", LINE_NOT_PERMITTED, "不在此令牌的范围内 / not within the scope of this token", line);
    }
}
