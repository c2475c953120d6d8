package budgetflow.domain.history;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.history.Reckoned.Due;
import budgetflow.domain.history.Reckoned.Quarter;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a whole history at once with maps and loops, straight from the definitions: no ledger, budget line, plan or
 * execution of the domain takes part, and nothing is kept from one line to the next. Slow, and meant to be obvious.
 */
public final class ReferenceReckoning {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000_000);
    private static final Set<String> KINDS = Set.of("PAYMENT", "REFUND", "CORRECTION", "REVERSAL");

    private final int year;
    private final Map<String, SubmittedEntry> effective = new TreeMap<>();
    private final Map<String, BudgetChange> changes = new TreeMap<>();
    private final Map<String, TreeMap<LocalDate, Integer>> plans = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long accepted;
    private long duplicate;
    private long rejected;

    private ReferenceReckoning(int year) {
        this.year = year;
    }

    public static ReferenceReckoning of(History history, int year) {
        ReferenceReckoning reckoning = new ReferenceReckoning(year);
        history.entries().forEach(reckoning::take);
        history.changes().forEach(reckoning::take);
        history.plans().forEach(reckoning::take);
        return reckoning;
    }

    public long accepted() {
        return accepted;
    }

    public long duplicate() {
        return duplicate;
    }

    public long rejected() {
        return rejected;
    }

    /** The keys of all lines that have a budget change, drafts included, or an effective entry. */
    public Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        changes.values().forEach(change -> lines.add(change.line().text()));
        effective.values().forEach(entry -> lines.add(lineOf(entry)));
        return lines;
    }

    /** The latest accepted revision of every entry. */
    public Collection<SubmittedEntry> effectiveEntries() {
        return List.copyOf(effective.values());
    }

    /** The sum over all lines, in fen. */
    public long net() {
        return effective.values().stream().mapToLong(SubmittedEntry::fen).sum();
    }

    /** @param judgedOn gives the day on which what is due on a day is judged */
    public Reckoned line(String line, LocalDate closedOn, UnaryOperator<LocalDate> judgedOn) {
        List<SubmittedEntry> entries = entriesOf(line);
        long net = sum(entries, LocalDate.MIN, LocalDate.MAX);
        long refunds = 0;
        LocalDate last = null;
        for (SubmittedEntry entry : entries) {
            refunds -= entry.kind().equals("REFUND") ? entry.fen() : 0;
            last = last == null || entry.paidOn().isAfter(last) ? entry.paidOn() : last;
        }
        List<Long> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(year, month, 1);
            months.add(sum(entries, first, first.plusMonths(1).minusDays(1)));
        }
        TreeMap<LocalDate, Integer> plan = planOf(line);
        List<Due> milestones = new ArrayList<>();
        plan.forEach((dueOn, percent) -> milestones.add(due(line, entries, dueOn, percent, closedOn, judgedOn)));
        return new Reckoned(
                line,
                original(line),
                adjusted(line, closedOn),
                net + refunds,
                refunds,
                net,
                entries.size(),
                last,
                quarters(line, entries, plan),
                months,
                milestones,
                status(entries.size(), net, adjusted(line, closedOn), plan, closedOn));
    }

    private void take(SubmittedEntry entry) {
        if (isMalformed(entry)) {
            rejected++;
        } else if (!seen.add(entry.entryId() + "@" + entry.revision())) {
            duplicate++;
        } else {
            accepted++;
            SubmittedEntry known = effective.get(entry.entryId());
            if (known == null || known.revision() < entry.revision()) {
                effective.put(entry.entryId(), entry);
            }
        }
    }

    /** Approved wins over draft; revisions of an original stand beside each other. */
    private void take(BudgetChange change) {
        String id = change.line().text() + "@" + change.changeId() + "@" + change.revision();
        BudgetChange known = changes.get(id);
        if (known == null || change.status().name().equals("APPROVED")) {
            changes.put(id, change);
        }
    }

    private void take(ScopedPlan plan) {
        TreeMap<LocalDate, Integer> steps = new TreeMap<>();
        plan.plan()
                .milestones()
                .forEach(step -> steps.put(step.dueOn(), step.percent().tenThousandths()));
        plans.put(plan.scope().text(), steps);
    }

    private static boolean isMalformed(SubmittedEntry entry) {
        boolean wrongSign = (entry.kind().equals("PAYMENT") && entry.fen() < 0)
                || (entry.kind().equals("REFUND") && entry.fen() > 0);
        return !KINDS.contains(entry.kind())
                || entry.fen() == 0
                || wrongSign
                || !Integer.toString(entry.paidOn().getYear()).equals(entry.fiscalYear());
    }

    private static String lineOf(SubmittedEntry entry) {
        return String.join("/", entry.region(), entry.fiscalYear(), entry.unitCode(), entry.lineCode());
    }

    private List<SubmittedEntry> entriesOf(String line) {
        return effective.values().stream()
                .filter(entry -> lineOf(entry).equals(line))
                .toList();
    }

    private static long sum(List<SubmittedEntry> entries, LocalDate first, LocalDate last) {
        long sum = 0;
        for (SubmittedEntry entry : entries) {
            boolean inside = !entry.paidOn().isBefore(first) && !entry.paidOn().isAfter(last);
            sum += inside ? entry.fen() : 0;
        }
        return sum;
    }

    private long original(String line) {
        long fen = 0;
        int revision = -1;
        for (BudgetChange change : changes.values()) {
            boolean isOriginal =
                    change.line().text().equals(line) && change.kind().name().equals("ORIGINAL");
            if (isOriginal && change.revision() > revision) {
                revision = change.revision();
                fen = change.amount().fen();
            }
        }
        return fen;
    }

    private long adjusted(String line, LocalDate day) {
        long fen = original(line);
        for (BudgetChange change : changes.values()) {
            boolean counts = change.line().text().equals(line)
                    && !change.kind().name().equals("ORIGINAL")
                    && change.status().name().equals("APPROVED")
                    && !change.effectiveOn().isAfter(day);
            fen += counts ? change.amount().fen() : 0;
        }
        return fen;
    }

    /** Its own, else its unit's, else its region's, else 30/60/90/100. */
    private TreeMap<LocalDate, Integer> planOf(String line) {
        String[] parts = line.split("/", -1);
        String region = parts[0] + "/" + parts[1];
        for (String scope : List.of(line, region + "/" + parts[2] + "/*", region + "/*/*")) {
            if (plans.containsKey(scope)) {
                return plans.get(scope);
            }
        }
        return new TreeMap<>(Map.of(
                LocalDate.of(year, 3, 31), 300_000,
                LocalDate.of(year, 6, 30), 600_000,
                LocalDate.of(year, 10, 31), 900_000,
                LocalDate.of(year, 12, 31), 1_000_000));
    }

    private List<Quarter> quarters(String line, List<SubmittedEntry> entries, TreeMap<LocalDate, Integer> plan) {
        List<Quarter> quarters = new ArrayList<>();
        for (int month = 1; month <= 10; month += 3) {
            LocalDate first = LocalDate.of(year, month, 1);
            LocalDate last = first.plusMonths(3).minusDays(1);
            long cumulative = sum(entries, LocalDate.MIN, last);
            long adjusted = adjusted(line, last);
            quarters.add(new Quarter(
                    sum(entries, first, last),
                    cumulative,
                    adjusted,
                    adjusted > 0 ? divided(cumulative, adjusted) : null,
                    floor(plan, last),
                    rounded(pace(plan, last))));
        }
        return quarters;
    }

    private Due due(
            String line,
            List<SubmittedEntry> entries,
            LocalDate dueOn,
            int percent,
            LocalDate closedOn,
            UnaryOperator<LocalDate> judgedOn) {
        long adjusted = adjusted(line, dueOn);
        long executed = sum(entries, LocalDate.MIN, dueOn);
        BigDecimal demanded = BigDecimal.valueOf(adjusted).multiply(BigDecimal.valueOf(percent));
        long planned = demanded.divide(WHOLE, 0, RoundingMode.HALF_UP).longValueExact();
        String verdict = null;
        if (adjusted > 0 && judgedOn.apply(dueOn).isAfter(closedOn)) {
            verdict = "PENDING";
        } else if (adjusted > 0) {
            verdict = BigDecimal.valueOf(executed).multiply(WHOLE).compareTo(demanded) >= 0 ? "MET" : "LAGGING";
        }
        return new Due(dueOn, percent, adjusted, planned, executed, verdict);
    }

    private String status(int entries, long net, long adjusted, TreeMap<LocalDate, Integer> plan, LocalDate closedOn) {
        BigDecimal scaled = BigDecimal.valueOf(net).multiply(WHOLE);
        int floor = floor(plan, closedOn);
        if (entries > 0 && adjusted <= 0) {
            return "UNBUDGETED";
        }
        if (net > adjusted) {
            return "OVERSPENT";
        }
        if (scaled.compareTo(BigDecimal.valueOf(adjusted).multiply(BigDecimal.valueOf(floor))) < 0) {
            return "LAGGING";
        }
        // More digits than any two of these fractions can share without being equal.
        BigDecimal ahead = pace(plan, closedOn).add(new BigDecimal("0.15"));
        boolean isAhead = adjusted > 0
                && BigDecimal.valueOf(net)
                                .divide(BigDecimal.valueOf(adjusted), 40, RoundingMode.HALF_EVEN)
                                .compareTo(ahead)
                        > 0;
        if (isAhead) {
            return "AHEAD";
        }
        return entries == 0 && floor == 0 ? "NOT_STARTED" : "ON_TRACK";
    }

    private static int floor(TreeMap<LocalDate, Integer> plan, LocalDate day) {
        Map.@Nullable Entry<LocalDate, Integer> passed = plan.floorEntry(day);
        return passed == null ? 0 : passed.getValue();
    }

    /** Linear by day, as a fraction of one with 40 decimals. */
    private BigDecimal pace(TreeMap<LocalDate, Integer> plan, LocalDate day) {
        Map.@Nullable Entry<LocalDate, Integer> passed = plan.floorEntry(day);
        Map.@Nullable Entry<LocalDate, Integer> next = plan.higherEntry(day);
        if (next == null) {
            return BigDecimal.ONE;
        }
        LocalDate since = passed == null ? LocalDate.of(year, 1, 1) : passed.getKey();
        int reached = passed == null ? 0 : passed.getValue();
        long gone = ChronoUnit.DAYS.between(since, day);
        long length = ChronoUnit.DAYS.between(since, next.getKey());
        BigDecimal risen = BigDecimal.valueOf(next.getValue() - reached)
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(length), 40, RoundingMode.HALF_EVEN);
        return BigDecimal.valueOf(reached).add(risen).divide(WHOLE, 40, RoundingMode.HALF_EVEN);
    }

    private static String divided(long part, long whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String rounded(BigDecimal fraction) {
        return fraction.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
