package budgetflow.dashboard.year;

import budgetflow.domain.key.FiscalYear;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 年度指标: every line shown of a fiscal year, at one state of the store. It never changes; a later state is another one. */
public final class YearLines {
    /** Days whose figures are kept beside the latest ones, some 100 bytes a line and day. */
    public static final int MOST_DAYS = 8;

    private final FiscalYear year;
    /** By key. */
    private final YearLine[] lines;

    private final LocalDate latestOn;
    private final Object calledAs;
    private final SharedPlans plans;
    /** By the day asked for, the one used last at the end; the latest figures are apart. */
    private final Map<LocalDate, YearFigures> days = new LinkedHashMap<>();

    private @Nullable YearFigures latest;

    private YearLines(FiscalYear year, StoreState state, YearLine[] lines, Object calledAs, SharedPlans plans) {
        this.year = year;
        this.lines = lines;
        this.latestOn = latestOn(year, state, lines);
        this.calledAs = calledAs;
        this.plans = plans;
    }

    static YearLines of(FiscalYear year, StoreState state, Collection<YearLine> lines, SharedPlans plans) {
        TreeMap<String, YearLine> byKey = new TreeMap<>();
        lines.forEach(line -> byKey.put(line.text(), line));
        return new YearLines(year, state, byKey.values().toArray(YearLine[]::new), new Object(), plans);
    }

    /** The last closed day; before there is one, the last day of payment; before that, the first of the year. */
    private static LocalDate latestOn(FiscalYear year, StoreState state, YearLine[] lines) {
        LocalDate closedOn = state.closedOn();
        if (closedOn != null) {
            return closedOn;
        }
        LocalDate last = null;
        for (YearLine line : lines) {
            LocalDate paidOn = line.lastPaidOn();
            last = last == null || (paidOn != null && paidOn.isAfter(last)) ? paidOn : last;
        }
        return last == null ? year.firstDay() : last;
    }

    /**
     * The state after some lines changed; figures that are kept are reckoned anew for those alone.
     *
     * @param changed by key; nothing where a line is not shown any more
     */
    YearLines after(StoreState later, Map<String, Optional<YearLine>> changed) {
        TreeMap<String, Optional<YearLine>> rest = new TreeMap<>(changed);
        YearLine[] next = new YearLine[lines.length + changed.size()];
        int[] before = new int[next.length];
        boolean sameNames = true;
        int size = 0;
        for (int i = 0; i < lines.length; i++) {
            String key = lines[i].text();
            while (!rest.isEmpty() && rest.firstKey().compareTo(key) < 0) {
                Optional<YearLine> added = rest.pollFirstEntry().getValue();
                if (added.isPresent()) {
                    before[size] = -1;
                    next[size++] = added.get();
                    sameNames = false;
                }
            }
            Optional<YearLine> now = rest.remove(key);
            if (now == null) {
                before[size] = i;
                next[size++] = lines[i];
            } else if (now.isPresent()) {
                sameNames &= now.get().isCalledAs(lines[i]);
                before[size] = -1;
                next[size++] = now.get();
            } else {
                sameNames = false;
            }
        }
        for (Optional<YearLine> added : rest.values()) {
            if (added.isPresent()) {
                before[size] = -1;
                next[size++] = added.get();
                sameNames = false;
            }
        }
        YearLines after =
                new YearLines(year, later, Arrays.copyOf(next, size), sameNames ? calledAs : new Object(), plans);
        after.takeOver(this, Arrays.copyOf(before, size));
        return after;
    }

    private void takeOver(YearLines earlier, int[] before) {
        synchronized (earlier.days) {
            YearFigures known = earlier.latest;
            latest = known == null ? null : known.after(this, latestOn, before);
            earlier.days.forEach((day, figures) -> days.put(day, figures.after(this, day, before)));
        }
    }

    /**
     * The figures of every line as of a day, reckoned where nobody asked for it lately.
     *
     * @param chosenOn null for the latest state
     */
    public YearFigures figures(@Nullable LocalDate chosenOn) {
        synchronized (days) {
            if (chosenOn == null) {
                if (latest == null) {
                    latest = YearFigures.of(this, null, latestOn);
                }
                return latest;
            }
            YearFigures known = days.remove(chosenOn);
            YearFigures found = known == null ? YearFigures.of(this, chosenOn, chosenOn) : known;
            days.put(chosenOn, found);
            if (days.size() > MOST_DAYS) {
                days.remove(days.keySet().iterator().next());
            }
            return found;
        }
    }

    SharedPlans plans() {
        return plans;
    }

    int size() {
        return lines.length;
    }

    YearLine line(int place) {
        return lines[place];
    }

    /** The same object as long as no line came, went or changed what it is called: then lists of names are the same. */
    public Object calledAs() {
        return calledAs;
    }

    /** The place of a line among the figures of every day; below zero where there is none. */
    int find(String text) {
        int low = 0;
        int high = lines.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = lines[middle].text().compareTo(text);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The keys of lines that a text in lower case is found of. */
    public Set<String> calledWith(String text) {
        Set<String> found = new HashSet<>();
        for (YearLine line : lines) {
            if (line.searchText().contains(text)) {
                found.add(line.text());
            }
        }
        return found;
    }
}
