package budgetflow.launcher.system;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.history.History;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.ledger.SubmittedEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reckons day by day what is reported as the days are closed: verdicts at milestones, and the two rules that look at
 * money alone. With maps and loops, straight from the definitions, like {@link ReferenceReckoning}.
 */
final class DailyReckoning {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000_000);

    /** A verdict as reported; {@code verdict} null where there was no budget above 0. */
    record Reported(long executed, @Nullable String verdict, LocalDate decidedOn) {}

    /** An alert: what happened on which day, and what tripped it last. */
    record Raised(List<String> history, String trigger, long value, long threshold) {}

    private final History history;
    private final ReferenceReckoning reference;
    private final UnaryOperator<LocalDate> judgedOn;
    private final LocalDate first;
    private final Map<String, SubmittedEntry> effective = new TreeMap<>();
    private final Map<String, List<Reckoned.Due>> milestones = new HashMap<>();
    private final Map<String, Reported> reported = new TreeMap<>();
    private final Map<String, Raised> raised = new TreeMap<>();

    private DailyReckoning(History history, LocalDate first, UnaryOperator<LocalDate> judgedOn) {
        this.history = history;
        this.first = first;
        this.judgedOn = judgedOn;
        this.reference = ReferenceReckoning.of(history, first.getYear());
    }

    static DailyReckoning of(History history, LocalDate first, LocalDate last, UnaryOperator<LocalDate> judgedOn) {
        DailyReckoning reckoning = new DailyReckoning(history, first, judgedOn);
        first.datesUntil(last.plusDays(1)).forEach(reckoning::close);
        return reckoning;
    }

    /** By line key and due date, with a blank between. */
    Map<String, Reported> reported() {
        return reported;
    }

    /** R01 and R02 by line key and rule, with a blank between. */
    Map<String, Raised> raised() {
        return raised;
    }

    private void close(LocalDate day) {
        for (SubmittedEntry entry : history.entries()) {
            if (entry.rejected().isEmpty() && fedOn(entry.receivedOn()).equals(day)) {
                effective.merge(
                        entry.entryId(), entry, (known, next) -> next.revision() > known.revision() ? next : known);
            }
        }
        Map<String, List<SubmittedEntry>> byLine = effective.values().stream()
                .sorted(Comparator.comparing(SubmittedEntry::paidOn).thenComparing(SubmittedEntry::entryId))
                .collect(Collectors.groupingBy(entry -> entry.entry().line().text()));
        for (BudgetChange change : history.changes()) {
            if (!fedOn(change.effectiveOn()).isAfter(day)) {
                byLine.putIfAbsent(change.line().text(), List.of());
            }
        }
        // A line that everything moved away from is still watched: its alerts resolve.
        milestones.keySet().forEach(line -> byLine.putIfAbsent(line, List.of()));
        byLine.forEach((line, entries) -> close(line, entries, day));
    }

    private boolean isKnown(String line, List<SubmittedEntry> entries, LocalDate day) {
        return !entries.isEmpty()
                || history.changes().stream()
                        .anyMatch(change -> change.line().text().equals(line)
                                && !fedOn(change.effectiveOn()).isAfter(day));
    }

    private LocalDate fedOn(@Nullable LocalDate day) {
        return day == null || day.isBefore(first) ? first : day;
    }

    private void close(String line, List<SubmittedEntry> entries, LocalDate day) {
        long adjusted = adjusted(line, day);
        long executed = executed(entries, day);
        boolean unbudgeted = executed > 0 && adjusted <= 0;
        alert(line + " R01", unbudgeted, !unbudgeted, entries, day, 0, executed, adjusted);
        boolean over = executed > adjusted;
        alert(line + " R02", over && !unbudgeted, !over, entries, day, adjusted, executed, adjusted);
        List<Reckoned.Due> dues = milestones.computeIfAbsent(
                line, key -> reference.line(key, day, judgedOn).milestones());
        for (Reckoned.Due due : dues) {
            if (isKnown(line, entries, day) && !judgedOn.apply(due.dueOn()).isAfter(day)) {
                reported.computeIfAbsent(line + " " + due.dueOn(), key -> reported(due, entries, day));
            }
        }
    }

    private static Reported reported(Reckoned.Due due, List<SubmittedEntry> entries, LocalDate day) {
        long executed = executed(entries, due.dueOn());
        BigDecimal demanded = BigDecimal.valueOf(due.adjusted()).multiply(BigDecimal.valueOf(due.percent()));
        boolean met = BigDecimal.valueOf(executed).multiply(WHOLE).compareTo(demanded) >= 0;
        return new Reported(executed, due.adjusted() <= 0 ? null : met ? "MET" : "LAGGING", day);
    }

    private void alert(
            String key,
            boolean triggered,
            boolean cleared,
            List<SubmittedEntry> entries,
            LocalDate day,
            long bound,
            long value,
            long threshold) {
        Raised known = raised.get(key);
        boolean open = known != null
                && !known.history().get(known.history().size() - 1).startsWith("RESOLVED");
        if (triggered && !open) {
            List<String> events = known == null ? List.of() : known.history();
            String event = (known == null ? "OPEN " : "REOPENED ") + day;
            raised.put(key, new Raised(with(events, event), trigger(entries, day, bound), value, threshold));
        } else if (cleared && open) {
            raised.put(
                    key,
                    new Raised(
                            with(known.history(), "RESOLVED " + day),
                            known.trigger(),
                            known.value(),
                            known.threshold()));
        }
    }

    private static List<String> with(List<String> events, String event) {
        List<String> next = new ArrayList<>(events);
        next.add(event);
        return next;
    }

    /** The first in the order of payment with which the sum exceeds a bound; the day where there is none. */
    private static String trigger(List<SubmittedEntry> entries, LocalDate day, long bound) {
        long sum = 0;
        for (SubmittedEntry entry : entries) {
            sum += entry.paidOn().isAfter(day) ? 0 : entry.fen();
            if (sum > bound && !entry.paidOn().isAfter(day)) {
                return entry.entryId();
            }
        }
        return day.toString();
    }

    private static long executed(List<SubmittedEntry> entries, LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.paidOn().isAfter(day))
                .mapToLong(SubmittedEntry::fen)
                .sum();
    }

    private long adjusted(String line, LocalDate day) {
        Map<String, Long> approved = new HashMap<>();
        long original = 0;
        int revision = -1;
        for (BudgetChange change : history.changes()) {
            if (!change.line().text().equals(line) || !change.isApproved()) {
                continue;
            }
            if (change.kind() == ChangeKind.ORIGINAL) {
                original = change.revision() > revision ? change.amount().fen() : original;
                revision = Math.max(change.revision(), revision);
            } else if (!change.effectiveOn().isAfter(day)) {
                approved.put(change.changeId(), change.amount().fen());
            }
        }
        return original + approved.values().stream().mapToLong(Long::longValue).sum();
    }
}
