package budgetflow.domain.alert;

import budgetflow.domain.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 指标分录: what was sent for one line, looked up only when a rule asks for it. */
@FunctionalInterface
public interface LineEntries {
    /** All effective entries of the line, in {@link Entry#BY_PAID_ON} order. */
    List<Entry> inOrder();

    /** All revisions that were kept out because they are dated outside the line's fiscal year, in the same order. */
    default List<Entry> outsideYear() {
        return List.of();
    }

    /** The same, looked up once at most: several rules of a review may ask. */
    default LineEntries readOnce() {
        return new LineEntries() {
            private @Nullable List<Entry> read;

            @Override
            public List<Entry> inOrder() {
                List<Entry> known = read;
                if (known == null) {
                    known = LineEntries.this.inOrder();
                    read = known;
                }
                return known;
            }

            @Override
            public List<Entry> outsideYear() {
                return LineEntries.this.outsideYear();
            }
        };
    }
}
