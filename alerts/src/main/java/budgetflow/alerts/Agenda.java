package budgetflow.alerts;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** 待办: what must be reviewed when, in a store of {@code day/item} to item; once more than needed does no harm. */
final class Agenda {
    /** Sorts after every day. */
    private static final String RULES = "rules";

    private final KeyValueStore<String, String> items;

    Agenda(KeyValueStore<String, String> items) {
        this.items = items;
    }

    /** Whether it was made by these rules, as far as rules decide what is due when. */
    boolean isMadeBy(String rules) {
        return rules.equals(items.get(RULES));
    }

    void madeBy(String rules) {
        items.put(RULES, rules);
    }

    void schedule(String item, LocalDate reviewOn) {
        items.put(agendaKey(reviewOn) + item, item);
    }

    /** What is due on or before a day, in order; it is off the agenda then. */
    NavigableSet<String> takeDue(LocalDate day) {
        NavigableSet<String> due = new TreeSet<>();
        try (KeyValueIterator<String, String> found = items.range(null, agendaKey(day.plusDays(1)))) {
            found.forEachRemaining(item -> {
                due.add(item.value);
                items.delete(item.key);
            });
        }
        return due;
    }

    /** Sorts by day; as an upper bound it stands before every item of that day. */
    private static String agendaKey(LocalDate day) {
        return day + "/";
    }
}
