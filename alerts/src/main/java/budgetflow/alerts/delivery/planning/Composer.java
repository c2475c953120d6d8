package budgetflow.alerts.delivery.planning;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.delivery.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the message that some deliveries travel in: the same message, however often and whenever it is made. */
public final class Composer {
    /** Where a recipient acknowledges an alert they are told about. */
    @FunctionalInterface
    public interface Linker {
        Optional<URI> link(AlertKey alert, String recipient, Instant plannedAt);
    }

    private final Situation situation;
    private final Linker linker;

    public Composer(Situation situation, Linker linker) {
        this.situation = situation;
        this.linker = linker;
    }

    /**
     * The message.
     *
     * @param deliveries of one message, at least one, each of an alert that is known
     */
    public Message compose(Recipient recipient, List<Delivery> deliveries) {
        Delivery first = deliveries.get(0);
        List<Item> items = deliveries.stream().map(this::item).toList();
        return new Message(first.messageId(), recipient.name(), recipient.addresses(), first.plannedAt(), items);
    }

    private Item item(Delivery delivery) {
        AlertKey key = delivery.key().alert();
        Seen seen = situation
                .alert(key)
                .orElseThrow(() -> new IllegalStateException("a delivery of an alert that is not there: " + key));
        Alert told = Standing.asOf(seen.alert(), delivery.covered());
        @Nullable
        URI link = Standing.of(told) == Standing.FIRING
                ? linker.link(key, delivery.key().recipient(), delivery.plannedAt())
                        .orElse(null)
                : null;
        return new Item(
                told, delivery.reason(), situation.directory().namesOf(key.subject()), delivery.threadId(), link);
    }
}
