package budgetflow.domain.history;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a synthetic history from a seed: two regions, a few units, some thirty lines (some without a budget, some
 * without an entry), budgets with revisions, approved and draft changes, plans of every scope, and entries with all that
 * may happen to them.
 */
public final class RandomHistory {
    private static final String[] REGIONS = {"130281", "371302"};
    private static final String[] UNITS = {"473001", "473002", "U-ABCDEFGHJKLM"};
    private static final int LINES_PER_UNIT = 5;

    private final Random random;
    private final FiscalYear year;
    private final List<LineKey> lines = new ArrayList<>();
    private final List<Object> inputs = new ArrayList<>();

    private RandomHistory(long seed, FiscalYear year) {
        this.random = new Random(seed);
        this.year = year;
    }

    /**
     * @param entries about how many entries, revisions and malformed ones included
     * @return in the order of making, which is also one in which it might have happened
     */
    public static History of(long seed, FiscalYear year, int entries) {
        RandomHistory made = new RandomHistory(seed, year);
        made.makeLines();
        made.makeBudgets();
        made.makePlans();
        made.inputs.addAll(new RandomEntries(made.random, made.year, made.lines).make(entries));
        return new History(made.inputs);
    }

    private void makeLines() {
        for (String region : REGIONS) {
            for (String unit : UNITS) {
                for (int i = 0; i < LINES_PER_UNIT; i++) {
                    lines.add(LineKey.of(region + "/" + year + "/" + unit + "/" + code(region, i)));
                }
            }
        }
    }

    private String code(String region, int index) {
        return switch (index % 3) {
            case 0 ->
                region + String.format("%02d", year.year() % 100) + "P00337210" + String.format("%03d", index) + "L";
            // One code is the beginning of another: prefix scans must not mix them up.
            case 1 -> index == 1 ? "B-208" : "B-20805";
            default -> "S-ABCDEFGHIJK" + (char) ('A' + index);
        };
    }

    private void makeBudgets() {
        for (LineKey line : lines) {
            if (random.nextInt(6) == 0) {
                continue;
            }
            int revisions = 1 + random.nextInt(3);
            for (int revision = 0; revision < revisions; revision++) {
                long fen = random.nextInt(8) == 0 ? 0 : amount(1_000_000_00L);
                inputs.add(BudgetChange.original(line, revision, new Money(fen), attributes(line)));
            }
            int changes = random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                addChange(line, "C-" + i);
            }
        }
        for (int i = 0; i < lines.size() / 3; i++) {
            addVirement("V-" + i);
        }
    }

    private void addChange(LineKey line, String id) {
        ChangeKind kind =
                switch (random.nextInt(4)) {
                    case 0 -> ChangeKind.CARRY_OVER;
                    case 1 -> ChangeKind.CLOSE;
                    default -> ChangeKind.ADJUSTMENT;
                };
        long fen = kind == ChangeKind.CLOSE ? -amount(10_000_00L) : signed(100_000_00L);
        addInSomeStatus(line, id, kind, anyDay(), fen);
    }

    private void addVirement(String id) {
        long fen = amount(50_000_00L);
        LocalDate day = anyDay();
        addInSomeStatus(anyLine(), id + "-OUT", ChangeKind.VIREMENT, day, -fen);
        addInSomeStatus(anyLine(), id + "-IN", ChangeKind.VIREMENT, day, fen);
    }

    /** Approved, only a draft, or both. */
    private void addInSomeStatus(LineKey line, String id, ChangeKind kind, LocalDate day, long fen) {
        int status = random.nextInt(3);
        if (status > 0) {
            inputs.add(change(line, id, kind, day, fen, ChangeStatus.DRAFT));
        }
        if (status < 2) {
            inputs.add(change(line, id, kind, day, fen, ChangeStatus.APPROVED));
        }
    }

    private static BudgetChange change(
            LineKey line, String id, ChangeKind kind, LocalDate day, long fen, ChangeStatus status) {
        return new BudgetChange(id, line, kind, 0, day, new Money(fen), status, "synthetic " + id, null);
    }

    private static LineAttributes attributes(LineKey line) {
        return new LineAttributes(
                null,
                "synthetic " + line.code(),
                LineKind.PROJECT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Money.ZERO);
    }

    /** A region's default for the first region, a unit's for some units, its own for some lines. */
    private void makePlans() {
        LineKey first = lines.get(0);
        inputs.add(plan(new PlanScope(first.region(), year, null, null)));
        for (int i = 0; i < lines.size(); i += LINES_PER_UNIT) {
            LineKey line = lines.get(i);
            if (random.nextBoolean()) {
                inputs.add(plan(new PlanScope(line.region(), year, line.unit(), null)));
            }
        }
        for (LineKey line : lines) {
            if (random.nextInt(3) == 0) {
                inputs.add(plan(PlanScope.line(line)));
            }
        }
    }

    /** Three or four milestones on odd dates with odd percentages. */
    private ScopedPlan plan(PlanScope scope) {
        int count = 3 + random.nextInt(2);
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<Integer> percents = new TreeSet<>();
        while (days.size() < count) {
            days.add(anyDay());
        }
        while (percents.size() < count - 1) {
            percents.add(1 + random.nextInt(Percentage.WHOLE - 1));
        }
        percents.add(Percentage.WHOLE);
        TreeMap<LocalDate, Integer> steps = new TreeMap<>();
        days.forEach(day -> steps.put(day, percents.pollFirst()));
        List<Milestone> milestones = steps.entrySet().stream()
                .map(step -> new Milestone(step.getKey(), new Percentage(step.getValue())))
                .toList();
        return new ScopedPlan(scope, new SpendingPlan(year, milestones));
    }

    private LineKey anyLine() {
        return lines.get(random.nextInt(lines.size()));
    }

    private LocalDate anyDay() {
        return year.firstDay().plusDays(random.nextInt(year.lastDay().getDayOfYear()));
    }

    private long amount(long limit) {
        return 1 + (long) (random.nextInt((int) limit));
    }

    private long signed(long limit) {
        return random.nextInt(4) == 0 ? -amount(limit) : amount(limit);
    }
}
