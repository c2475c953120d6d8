package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 凭证来源: which entries a figure of execution is the sum of.
 *
 * @param lines whose entries, by key
 * @param until the last day of payment that counts
 * @param classed null where it does not matter what they were spent on
 */
public record EntriesBehind(
        List<LineKey> lines,
        LocalDate until,
        Counting counting,
        @Nullable Classed classed) {

    /** What of each entry counts. */
    public enum Counting {
        /** Every entry, with its amount. */
        NET,
        /** Every entry but refunds. */
        GROSS,
        /** Refunds alone, their amounts negated. */
        REFUNDS
    }

    /** A classification of what money is spent on. */
    public enum Axis {
        DEPARTMENT,
        GOVERNMENT
    }

    /**
     * Entries of one class, by what they say themselves, else by what their line was planned for.
     *
     * @param code the class; null for entries that have none of the classification's length
     * @param below whether classes below it count, too
     */
    public record Classed(Axis axis, @Nullable String code, boolean below) {}

    public EntriesBehind {
        lines = List.copyOf(lines);
    }
}
