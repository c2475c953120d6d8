package budgetflow.dashboard.year;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** 年度预警: every alert of a fiscal year, at one state of the store. */
public final class YearAlerts {
    /** Lists of alerts, of some hundred kilobytes each in a large county. */
    private static final int MOST_ANSWERS = 12;

    private final Map<String, YearAlert> byKey;
    private final Remembered remembered = new Remembered(MOST_ANSWERS);

    private YearAlerts(Map<String, YearAlert> byKey) {
        this.byKey = byKey;
    }

    static YearAlerts of(Collection<YearAlert> alerts) {
        Map<String, YearAlert> byKey = new HashMap<>();
        alerts.forEach(alert -> byKey.put(alert.key(), alert));
        return new YearAlerts(byKey);
    }

    YearAlerts after(Collection<YearAlert> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<String, YearAlert> next = new HashMap<>(byKey);
        changed.forEach(alert -> next.put(alert.key(), alert));
        return new YearAlerts(next);
    }

    /** What was chosen and counted of them. */
    public Remembered remembered() {
        return remembered;
    }

    /** In no order. */
    public Collection<YearAlert> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }
}
