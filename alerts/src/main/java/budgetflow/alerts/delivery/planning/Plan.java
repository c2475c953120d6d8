package budgetflow.alerts.delivery.planning;

import budgetflow.domain.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 投递计划: what is to be sent now.
 *
 * @param messages for each recipient at most one, worst first; each is the deliveries that travel in it
 * @param nextAt when to plan again if nothing happens before; null where nothing is to come
 */
public record Plan(List<List<Delivery>> messages, @Nullable Instant nextAt) {
    public Plan {
        messages = List.copyOf(messages);
    }

    public Optional<Instant> next() {
        return Optional.ofNullable(nextAt);
    }
}
