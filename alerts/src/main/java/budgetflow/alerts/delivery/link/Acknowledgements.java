package budgetflow.alerts.delivery.link;

import java.time.Instant;

/** 确认: where an acknowledgement goes. */
@FunctionalInterface
public interface Acknowledgements {
    /** Returns when it has been written down; the same claim again changes nothing. */
    void acknowledge(Claim claim, Instant at);
}
