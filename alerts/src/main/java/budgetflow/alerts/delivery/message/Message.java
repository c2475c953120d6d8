package budgetflow.alerts.delivery.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 消息: what one recipient is told in one run.
 *
 * @param id the same however often it is tried: letters, digits and underscores
 * @param recipient as the routing file calls them
 * @param addresses where the channel needs to know them, such as e-mail addresses
 * @param plannedAt when it was decided on
 * @param items none for a test; kept grouped by department, the department with the worst alert first, worst first in each
 */
public record Message(String id, String recipient, List<String> addresses, Instant plannedAt, List<Item> items) {
    public Message {
        addresses = List.copyOf(addresses);
        items = byDepartment(items).values().stream().flatMap(List::stream).toList();
    }

    /** A message that only shows that the channel works. */
    public boolean isTest() {
        return items.isEmpty();
    }

    /** In the order they are told in. */
    public Map<String, List<Item>> departments() {
        return byDepartment(items);
    }

    /** The worst of all. */
    public Optional<Item> worst() {
        return items.stream().min(Item.WORST_FIRST);
    }

    private static Map<String, List<Item>> byDepartment(List<Item> items) {
        Map<String, List<Item>> departments = new LinkedHashMap<>();
        items.stream()
                .sorted(Item.WORST_FIRST.thenComparing(Comparator.comparing(item -> item.reason())))
                .forEach(item -> departments
                        .computeIfAbsent(item.names().department(), any -> new ArrayList<>())
                        .add(item));
        return departments;
    }
}
