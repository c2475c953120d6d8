package budgetflow.alerts.delivery.link;

import budgetflow.domain.alert.AlertKey;
import java.time.Instant;

/** 确认: where an acknowledgement goes. */
@FunctionalInterface
public interface Acknowledgements {
    /**
     * Returns when it has been written down.
     *
     * @param actor who did it, as the routing file calls them
     */
    void acknowledge(AlertKey alert, String actor, Instant at);
}
