package budgetflow.dashboard.read;

import budgetflow.dashboard.year.AlertStanding;
import budgetflow.dashboard.year.YearAlert;
import budgetflow.dashboard.year.YearAlerts;
import budgetflow.dashboard.year.YearLines;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 工作清单: alerts chosen and sorted as of a day. */
final class WorkList {
    /** A promise nobody has given is kept last. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * Those nobody has taken note of come first, the oldest before; then those taken on, by what is promised first; then
     * those that ask nobody to act any more, the latest before.
     */
    static final Comparator<Listed> ORDER = Comparator.comparingLong(Listed::urgency)
            .thenComparing(listed -> listed.standing().severity(), Comparator.reverseOrder())
            .thenComparing(listed -> listed.alert().key(), Sorted::inCodeOrder);

    private static final Comparator<Listed> BY_KEY =
            Comparator.comparing(listed -> listed.alert().key(), Sorted::inCodeOrder);

    /** Days since 1970-01-01 up to the year 9999 need no more. */
    private static final int DAY_BITS = 24;

    private static final long FAR = (1L << DAY_BITS) - 1;

    private WorkList() {}

    /**
     * An alert as it stands as of the day asked.
     *
     * @param urgency lower comes first; whom nobody waits for is below all others
     */
    record Listed(YearAlert alert, AlertStanding standing, long urgency) {
        Listed(YearAlert alert, AlertStanding standing) {
            this(alert, standing, urgencyOf(alert, standing));
        }

        private static long urgencyOf(YearAlert alert, AlertStanding standing) {
            long promised = (alert.promisedOn() == null ? NEVER : alert.promisedOn()).toEpochDay();
            if (!standing.state().isActive()) {
                return inOrder(2, FAR - standing.fromOn().toEpochDay(), 0);
            }
            return standing.state().isAcknowledged()
                    ? inOrder(1, 0, promised)
                    : inOrder(0, standing.sinceOn().toEpochDay(), promised);
        }

        private static long inOrder(long group, long day, long then) {
            return (((group << DAY_BITS) | day) << DAY_BITS) | then;
        }
    }

    /** Lists of the latest state are asked for again and again; those of a day, of a text or of a line are not. */
    private record Question(Scope scope, AlertFilter filter, boolean byKey) {}

    private record Chosen(List<Listed> alerts) {}

    /** Some of those a viewer may see and a filter lets through, in the order of the work list, and how many there are. */
    static Page<Listed> page(YearAlerts alerts, View view, AlertFilter filter, YearLines lines, PageRequest request) {
        if (!isAskedOften(view, filter)) {
            List<Listed> found = chosen(alerts, view, filter, lines);
            return new Page<>(Sorted.page(found, ORDER, request), found.size(), request);
        }
        List<Listed> sorted = all(alerts, view, filter, lines);
        return new Page<>(Sorted.cut(sorted, request), sorted.size(), request);
    }

    /** All of them in the order of the work list. */
    static List<Listed> all(YearAlerts alerts, View view, AlertFilter filter, YearLines lines) {
        return sorted(alerts, view, filter, lines, false);
    }

    /** The same by key. */
    static List<Listed> byKey(YearAlerts alerts, View view, AlertFilter filter, YearLines lines) {
        return sorted(alerts, view, filter, lines, true);
    }

    private static List<Listed> sorted(
            YearAlerts alerts, View view, AlertFilter filter, YearLines lines, boolean byKey) {
        Supplier<Chosen> choosing = () -> {
            List<Listed> found = chosen(alerts, view, filter, lines);
            found.sort(byKey ? BY_KEY : ORDER);
            return new Chosen(Collections.unmodifiableList(found));
        };
        Question question = new Question(view.scope(), filter, byKey);
        Chosen found =
                isAskedOften(view, filter) ? alerts.remembered().of(question, Chosen.class, choosing) : choosing.get();
        return found.alerts();
    }

    /** What is looked for by text depends on more than the alerts, too. */
    private static boolean isAskedOften(View view, AlertFilter filter) {
        return view.asOf().day() == null && Which.text(filter.text()) == null && filter.line() == null;
    }

    private static List<Listed> chosen(YearAlerts alerts, View view, AlertFilter filter, YearLines lines) {
        String text = Which.text(filter.text());
        Set<String> called = text == null ? Set.of() : lines.calledWith(text);
        List<Listed> found = new ArrayList<>();
        for (YearAlert alert : alerts.all()) {
            if (!lets(filter, alert) || !isSeen(alert, view.scope())) {
                continue;
            }
            Optional<AlertStanding> standing = alert.standing(view.asOf().day());
            if (standing.isPresent()
                    && any(filter.states(), standing.get().state())
                    && any(filter.severities(), standing.get().severity())
                    && (text == null || holds(alert, text, called))) {
                found.add(new Listed(alert, standing.get()));
            }
        }
        return found;
    }

    private record OpenQuestion(Scope scope, AsOf asOf) {}

    private record Open(Map<Severity, Long> alerts) {}

    /** How many ask somebody to act, by severity. */
    static Map<Severity, Long> open(YearAlerts alerts, View view) {
        return alerts.remembered()
                .of(new OpenQuestion(view.scope(), view.asOf()), Open.class, () -> counted(alerts, view))
                .alerts();
    }

    private static Open counted(YearAlerts alerts, View view) {
        Map<Severity, Long> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            open.put(severity, 0L);
        }
        for (YearAlert alert : alerts.all()) {
            Optional<AlertStanding> standing = alert.standing(view.asOf().day());
            if (standing.isPresent() && standing.get().state().isActive() && isSeen(alert, view.scope())) {
                open.merge(standing.get().severity(), 1L, Long::sum);
            }
        }
        return new Open(Collections.unmodifiableMap(open));
    }

    private static boolean isSeen(YearAlert alert, Scope scope) {
        return scope.all() || Which.isWithin(scope, alert.region(), alert.department());
    }

    private static boolean lets(AlertFilter filter, YearAlert alert) {
        LineKey line = filter.line();
        return any(filter.rules(), alert.rule())
                && is(filter.region(), alert.region())
                && is(filter.department(), alert.department())
                && is(filter.unit(), alert.unit())
                && (line == null || line.text().equals(alert.line()));
    }

    private static boolean any(Set<?> wanted, Enum<?> value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    /** Whether its key holds a text, or it is about one of some lines. */
    private static boolean holds(YearAlert alert, String text, Set<String> lines) {
        String line = alert.line();
        return (line != null && lines.contains(line))
                || alert.key().toLowerCase(Locale.ROOT).contains(text);
    }
}
