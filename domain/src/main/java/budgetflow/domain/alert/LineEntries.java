package budgetflow.domain.alert;

import budgetflow.domain.ledger.Entry;
import java.util.List;

/** 指标分录: the effective entries of one line, looked up only when an alert has to name the one that tripped it. */
@FunctionalInterface
public interface LineEntries {
    /** All effective entries of the line, in {@link Entry#BY_PAID_ON} order. */
    List<Entry> inOrder();
}
