package budgetflow.ingest.kind;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.row.RowFault;
import budgetflow.ingest.row.SourceRow;
import org.jspecify.annotations.Nullable;

/** Rows that were refused, as rejections that fit into a record of Kafka. */
public final class Refusals {
    /** Characters that a rejection carries of its row; the rejects file has the whole row. */
    public static final int ORIGINAL_LENGTH = 16_384;

    /** Characters that a rejection carries of the value at fault. */
    public static final int VALUE_LENGTH = 4_096;

    private Refusals() {}

    static <T> RowResult.Refused<T> of(SourceRow row, Rejected rejected, @Nullable Money amount) {
        return of(row, rejected, amount, null);
    }

    static <T> RowResult.Refused<T> of(SourceRow row, Rejected rejected, @Nullable Money amount, @Nullable T keptOut) {
        return new RowResult.Refused<>(
                row, rejection(row, rejected.field(), rejected.code(), rejected.value()), amount, keptOut);
    }

    /** For a row that could not be read at all. */
    static <T> RowResult.Refused<T> of(SourceRow row, RowFault fault) {
        return new RowResult.Refused<>(row, rejection(row, fault), null);
    }

    /** For a row at fault, or a file whose row stands for it. */
    public static Rejection rejection(SourceRow row, RowFault fault) {
        return rejection(row, fault.field(), fault.code(), fault.value());
    }

    static Rejection rejection(SourceRow row, @Nullable String field, RejectCode code, @Nullable String value) {
        return new Rejection(
                row.file(),
                row.number(),
                field,
                code,
                value == null ? null : cut(value, VALUE_LENGTH),
                cut(row.original(), ORIGINAL_LENGTH),
                header(row));
    }

    /** Null where the row has its names within it, or is the header itself. */
    private static @Nullable String header(SourceRow row) {
        boolean named =
                row.number() > 1 && !row.cells().isEmpty() && !row.original().startsWith("{");
        return named
                ? row.columns()
                        .text()
                        .filter(header -> header.length() <= ORIGINAL_LENGTH)
                        .orElse(null)
                : null;
    }

    /** Never in the middle of a surrogate pair. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
