package budgetflow.alerts.delivery.outbox;

import budgetflow.domain.delivery.Delivery;
import java.util.List;

/** 发件簿: where deliveries are written down. */
@FunctionalInterface
public interface Journal {
    /** Returns when all of them, or none and it throws, will be found after a restart. */
    void record(List<Delivery> deliveries);
}
