package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.report.BookDifferences.Moved;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 变动依据: entries and budget changes that are in one of two {@link KnownText}s and not in the other; both are read once. */
final class MovedKnowledge {
    private final TreeMap<String, Entry> entriesBefore = new TreeMap<>();
    private final TreeMap<String, Entry> entriesAfter = new TreeMap<>();
    private final TreeMap<String, BudgetChange> changesBefore = new TreeMap<>();
    private final TreeMap<String, BudgetChange> changesAfter = new TreeMap<>();

    private MovedKnowledge() {}

    static MovedKnowledge between(BufferedReader before, BufferedReader after) throws IOException {
        MovedKnowledge moved = new MovedKnowledge();
        KnownText.Lines earlier = new KnownText.Lines(before);
        KnownText.Lines later = new KnownText.Lines(after);
        KnownLine was = earlier.next();
        KnownLine is = later.next();
        while (was != null || is != null) {
            int order = was == null ? 1 : is == null ? -1 : was.line().compareTo(is.line());
            moved.compare(order <= 0 ? was : null, order >= 0 ? is : null);
            was = order <= 0 ? earlier.next() : was;
            is = order >= 0 ? later.next() : is;
        }
        return moved;
    }

    private void compare(@Nullable KnownLine was, @Nullable KnownLine is) {
        Map<String, Entry> entries = byId(was == null ? List.of() : was.entries(), Entry::entryId);
        for (Entry entry : is == null ? List.<Entry>of() : is.entries()) {
            Entry known = entries.remove(entry.entryId());
            if (!entry.equals(known)) {
                entriesAfter.put(entry.entryId(), entry);
                put(entriesBefore, entry.entryId(), known);
            }
        }
        entriesBefore.putAll(entries);
        Map<String, BudgetChange> changes = byId(was == null ? List.of() : was.changes(), BudgetChange::changeId);
        for (BudgetChange change : is == null ? List.<BudgetChange>of() : is.changes()) {
            BudgetChange known = changes.remove(change.changeId());
            if (!change.equals(known)) {
                changesAfter.put(id(change), change);
                put(changesBefore, id(change), known);
            }
        }
        changes.values().forEach(change -> changesBefore.put(id(change), change));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        Map<String, T> known = new HashMap<>();
        values.forEach(value -> known.put(id.apply(value), value));
        return known;
    }

    private static <T> void put(Map<String, T> into, String id, @Nullable T value) {
        if (value != null) {
            into.put(id, value);
        }
    }

    private static String id(BudgetChange change) {
        return change.line().text() + "#" + change.changeId();
    }

    /** An entry that moved to another line is one. */
    List<Moved<Entry>> entries() {
        return moved(entriesBefore, entriesAfter, Entry::line);
    }

    List<Moved<BudgetChange>> changes() {
        return moved(changesBefore, changesAfter, BudgetChange::line);
    }

    private static <T> List<Moved<T>> moved(Map<String, T> before, Map<String, T> after, Function<T, LineKey> line) {
        List<Moved<T>> moved = new ArrayList<>();
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            T was = before.get(id);
            T is = after.get(id);
            moved.add(new Moved<>(line.apply(is == null ? Objects.requireNonNull(was) : is), was, is));
        }
        return moved;
    }
}
