package budgetflow.dashboard.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 年度对账: every control total of a fiscal year, at one state of the store, in the order of lists: differing ones first, the
 * latest day before, then by key. Each takes eight bytes: whether it agrees, its day counted backwards, its place.
 */
public final class YearReconciliations {
    private static final int PLACE_BITS = 24;
    private static final int DAY_BITS = 32;
    private static final long LAST_DAY = (1L << (DAY_BITS - 1)) - 1;
    private static final long AGREES = 1L << (PLACE_BITS + DAY_BITS);

    /** By text. */
    private final ControlPlace[] places;
    /** Rising. */
    private final long[] totals;

    private YearReconciliations(ControlPlace[] places, long[] totals) {
        this.places = places;
        this.totals = totals;
    }

    static YearReconciliations of(Collection<YearReconciliation> all) {
        return new YearReconciliations(new ControlPlace[0], new long[0]).after(all);
    }

    /** The state after some were written. */
    YearReconciliations after(Collection<YearReconciliation> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        TreeMap<String, ControlPlace> known = new TreeMap<>(StoredText::inCodeOrder);
        for (ControlPlace place : places) {
            known.put(place.text(), place);
        }
        for (YearReconciliation one : changed) {
            known.computeIfAbsent(
                    one.place(),
                    text -> new ControlPlace(text, one.region(), one.department(), one.unit(), one.source()));
        }
        ControlPlace[] next = known.values().toArray(ControlPlace[]::new);
        // Holds every place there is.
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < next.length; i++) {
            numbers.put(next[i].text(), i);
        }
        return new YearReconciliations(next, merged(renumbered(next, numbers), changed, numbers));
    }

    private long[] renumbered(ControlPlace[] next, Map<String, Integer> numbers) {
        if (next.length == places.length) {
            return totals;
        }
        long[] moved = new long[totals.length];
        for (int i = 0; i < totals.length; i++) {
            int place = numbers.getOrDefault(places[place(totals[i])].text(), 0);
            moved[i] = ((totals[i] >>> PLACE_BITS) << PLACE_BITS) | place;
        }
        return moved;
    }

    /** What changed takes the place of what was there of it, agreeing or not. */
    private static long[] merged(long[] before, Collection<YearReconciliation> changed, Map<String, Integer> numbers) {
        long[] added = new long[changed.size()];
        long[] gone = new long[2 * changed.size()];
        int at = 0;
        for (YearReconciliation one : changed) {
            long differing =
                    ((LAST_DAY - one.paidOn().toEpochDay()) << PLACE_BITS) | numbers.getOrDefault(one.place(), 0);
            added[at] = one.agrees() ? differing | AGREES : differing;
            gone[2 * at] = differing;
            gone[2 * at + 1] = differing | AGREES;
            at++;
        }
        Arrays.sort(gone);
        long[] next = new long[before.length + added.length];
        int size = 0;
        for (long total : before) {
            if (Arrays.binarySearch(gone, total) < 0) {
                next[size++] = total;
            }
        }
        System.arraycopy(added, 0, next, size, added.length);
        next = Arrays.copyOf(next, size + added.length);
        Arrays.sort(next);
        return next;
    }

    private static int place(long total) {
        return (int) (total & ((1L << PLACE_BITS) - 1));
    }

    private static LocalDate day(long total) {
        return LocalDate.ofEpochDay(LAST_DAY - ((total & ~AGREES) >>> PLACE_BITS));
    }

    /**
     * Some keys in the order of lists, and how many there are in all.
     *
     * @param until days up to this one; null for all
     * @param differing whether those that agree are left out
     * @param offset how many come before
     */
    public Keys keys(
            Predicate<ControlPlace> seen, @Nullable LocalDate until, boolean differing, long offset, int size) {
        boolean[] wanted = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            wanted[i] = seen.test(places[i]);
        }
        long earliest = until == null ? 0 : LAST_DAY - until.toEpochDay();
        List<String> keys = new ArrayList<>();
        long count = 0;
        for (long total : totals) {
            boolean agrees = (total & AGREES) != 0;
            if (wanted[place(total)] && (total & ~AGREES) >>> PLACE_BITS >= earliest && !(differing && agrees)) {
                if (count >= offset && keys.size() < size) {
                    keys.add(key(total));
                }
                count++;
            }
        }
        return new Keys(keys, count);
    }

    /**
     * The first keys after one, by key.
     *
     * @param after empty for the beginning
     */
    public List<String> byKey(
            Predicate<ControlPlace> seen, @Nullable LocalDate until, boolean differing, String after, int size) {
        boolean[] later = new boolean[places.length];
        boolean[] begun = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            String text = places[i].text();
            boolean seenHere = seen.test(places[i]);
            begun[i] = seenHere && after.startsWith(text);
            later[i] = seenHere && StoredText.inCodeOrder(text, after) > 0;
        }
        // The least by place and day, as keys are.
        PriorityQueue<Long> first = new PriorityQueue<>(Comparator.reverseOrder());
        for (long total : totals) {
            int place = place(total);
            boolean wanted = later[place] || (begun[place] && StoredText.inCodeOrder(key(total), after) > 0);
            if (!wanted || (differing && (total & AGREES) != 0)) {
                continue;
            }
            long day = day(total).toEpochDay();
            long inOrder = ((long) place << DAY_BITS) | day;
            boolean fits = first.size() < size || inOrder < first.element();
            if (fits && (until == null || day <= until.toEpochDay())) {
                first.add(inOrder);
                if (first.size() > size) {
                    first.remove();
                }
            }
        }
        return first.stream()
                .sorted()
                .map(inOrder -> places[(int) (inOrder >>> DAY_BITS)].text()
                        + LocalDate.ofEpochDay(inOrder & ((1L << DAY_BITS) - 1)))
                .toList();
    }

    private String key(long total) {
        return places[place(total)].text() + day(total);
    }

    /** Some keys of a list, and how many it has. */
    public record Keys(List<String> keys, long total) {
        public Keys {
            keys = List.copyOf(keys);
        }
    }
}
