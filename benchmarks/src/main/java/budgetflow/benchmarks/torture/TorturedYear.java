package budgetflow.benchmarks.torture;

import budgetflow.benchmarks.torture.Delivery.Row;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.SubmittedEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic year from a seed, cut into deliveries: most inputs come in time, some late or early, some twice; a few
 * entries contradict what was sent before. Within a delivery there is no order.
 *
 * @param deliveries by day
 * @param conflicts the numbers of rows that must be refused because they contradict an earlier one
 */
record TorturedYear(FiscalYear year, List<Delivery> deliveries, Set<Long> conflicts) {
    /** All milestones of a year, 31 December included, are judged by then. */
    private static final int DAYS_AFTER_YEAR_END = 6;

    private static final int PERCENT = 100;
    private static final int LATE_PERCENT = 15;
    private static final int EARLY_PERCENT = 5;
    private static final int REPEATED_PERCENT = 3;
    private static final int CONTRADICTED_PER_THOUSAND = 2;

    TorturedYear {
        deliveries = List.copyOf(deliveries);
        conflicts = Set.copyOf(conflicts);
    }

    /** @param entries about how many, what comes twice not counted */
    static TorturedYear of(long seed, FiscalYear year, int entries, int deliveries) {
        return new Maker(new Random(seed), year, deliveries)
                .make(RandomHistory.of(seed, year, entries).inputs());
    }

    LocalDate firstDay() {
        return year.firstDay();
    }

    /** The day by whose close everything is judged. */
    LocalDate lastDay() {
        return year.lastDay().plusDays(DAYS_AFTER_YEAR_END);
    }

    /** Everything in the order it is fed. */
    History history() {
        return new History(deliveries.stream()
                .flatMap(delivery -> delivery.rows().stream())
                .map(Row::input)
                .toList());
    }

    long rows() {
        return deliveries.stream().mapToLong(delivery -> delivery.rows().size()).sum();
    }

    /** Deals the inputs out to days. */
    private static final class Maker {
        private final Random random;
        private final FiscalYear year;
        private final List<LocalDate> days;
        /** For each of the days. */
        private final List<List<Object>> dealt = new ArrayList<>();

        private final Set<Object> contradictions = Collections.newSetFromMap(new IdentityHashMap<>());

        private Maker(Random random, FiscalYear year, int deliveries) {
            this.random = random;
            this.year = year;
            TreeSet<LocalDate> chosen = new TreeSet<>();
            chosen.add(year.firstDay());
            chosen.add(year.lastDay().plusDays(DAYS_AFTER_YEAR_END));
            while (chosen.size() < deliveries) {
                chosen.add(
                        year.firstDay().plusDays(random.nextInt(year.lastDay().getDayOfYear())));
            }
            this.days = List.copyOf(chosen);
            days.forEach(day -> dealt.add(new ArrayList<>()));
        }

        private TorturedYear make(List<Object> inputs) {
            inputs.forEach(this::deal);
            List<Delivery> deliveries = new ArrayList<>();
            Set<Long> conflicts = new HashSet<>();
            long number = 0;
            for (int i = 0; i < days.size(); i++) {
                Collections.shuffle(dealt.get(i), random);
                List<Row> rows = new ArrayList<>();
                for (Object input : dealt.get(i)) {
                    rows.add(new Row(++number, input));
                    if (contradictions.contains(input)) {
                        conflicts.add(number);
                    }
                }
                deliveries.add(new Delivery(days.get(i), rows));
            }
            return new TorturedYear(year, deliveries, conflicts);
        }

        private void deal(Object input) {
            int chosen = indexFor(dueOn(input));
            Object sent = input instanceof SubmittedEntry entry ? receivedOn(entry, days.get(chosen)) : input;
            put(chosen, sent);
            if (random.nextInt(PERCENT) < REPEATED_PERCENT) {
                put(chosen + random.nextInt(days.size() - chosen), sent);
            }
            // Always later than what it contradicts: the first that comes is the one that counts.
            boolean contradicted = random.nextInt(10 * PERCENT) < CONTRADICTED_PER_THOUSAND;
            if (contradicted
                    && chosen < days.size() - 1
                    && sent instanceof SubmittedEntry entry
                    && entry.rejected().isEmpty()) {
                Object contradiction = contradictionOf(entry);
                contradictions.add(contradiction);
                put(chosen + 1 + random.nextInt(days.size() - 1 - chosen), contradiction);
            }
        }

        private void put(int index, Object input) {
            dealt.get(index).add(input);
        }

        /** The first delivery on or after a day, or one after it, or one before. */
        private int indexFor(LocalDate day) {
            int first = 0;
            while (first < days.size() - 1 && days.get(first).isBefore(day)) {
                first++;
            }
            int dice = random.nextInt(PERCENT);
            if (dice < LATE_PERCENT) {
                return first + random.nextInt(days.size() - first);
            }
            return dice < LATE_PERCENT + EARLY_PERCENT ? random.nextInt(first + 1) : first;
        }

        private LocalDate dueOn(Object input) {
            if (input instanceof SubmittedEntry entry) {
                return entry.paidOn();
            }
            boolean change = input instanceof BudgetChange known && known.kind() != ChangeKind.ORIGINAL;
            return change ? ((BudgetChange) input).effectiveOn() : year.firstDay();
        }

        private static SubmittedEntry receivedOn(SubmittedEntry entry, LocalDate day) {
            return with(entry, entry.fen(), day);
        }

        /** The same entry and revision with another amount of the same sign. */
        private static SubmittedEntry contradictionOf(SubmittedEntry entry) {
            return with(entry, entry.fen() + Long.signum(entry.fen()), entry.receivedOn());
        }

        private static SubmittedEntry with(SubmittedEntry entry, long fen, @Nullable LocalDate receivedOn) {
            return new SubmittedEntry(
                    entry.entryId(),
                    entry.revision(),
                    entry.kind(),
                    entry.relatesTo(),
                    entry.region(),
                    entry.fiscalYear(),
                    entry.unitCode(),
                    entry.lineCode(),
                    entry.paidOn(),
                    fen,
                    receivedOn,
                    entry.details());
        }
    }
}
