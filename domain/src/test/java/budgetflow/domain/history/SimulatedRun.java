package budgetflow.domain.history;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.Posting;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.rejection.Reception;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A whole topology in the heap, run as a seed says: entries are made unique in the partition of their id, each partition
 * tells what its entries come to on a line in a month, absolutely, and the partition of the line adds that up. Any task
 * may take a step, commit, crash or be reset at any time.
 */
final class SimulatedRun {
    private final Random random;
    private final List<EntryStage> entryStages = new ArrayList<>();
    private final List<LineStage> lineStages = new ArrayList<>();
    private int crashes;
    private int resets;

    private SimulatedRun(Random random, History history) {
        this.random = random;
        int payments = 1 + random.nextInt(3);
        int lines = 1 + random.nextInt(3);
        List<List<PartialLedger>> partials = logs(lines);
        List<List<BudgetChange>> changes = logs(lines);
        List<List<ScopedPlan>> plans = logs(lines);
        List<List<SubmittedEntry>> entries = logs(payments);
        history.entries().forEach(entry -> partition(entries, entry.entryId()).add(entry));
        history.changes()
                .forEach(change -> partition(changes, change.line().text()).add(change));
        // A default concerns lines of every partition.
        history.plans().forEach(plan -> plans.forEach(log -> log.add(plan)));
        for (int number = 0; number < payments; number++) {
            entryStages.add(new EntryStage(number, entries.get(number), partials));
        }
        for (int number = 0; number < lines; number++) {
            lineStages.add(new LineStage(partials.get(number), changes.get(number), plans.get(number)));
        }
    }

    /** Runs to the end and returns every line that has a budget or ever had an entry. */
    static SimulatedRun of(long seed, History history) {
        SimulatedRun run = new SimulatedRun(new Random(seed), history);
        run.toTheEnd();
        return run;
    }

    int crashes() {
        return crashes;
    }

    int resets() {
        return resets;
    }

    Map<String, LineExecution> lines() {
        Map<String, LineExecution> lines = new TreeMap<>();
        lineStages.forEach(stage -> stage.state().addTo(lines));
        return lines;
    }

    private void toTheEnd() {
        List<Stage<?>> stages = new ArrayList<>(entryStages);
        stages.addAll(lineStages);
        while (true) {
            List<Stage<?>> busy = stages.stream()
                    .filter(stage -> !stage.isCommitted() || !ready(stage).isEmpty())
                    .toList();
            if (busy.isEmpty()) {
                return;
            }
            act(busy.get(random.nextInt(busy.size())));
        }
    }

    private void act(Stage<?> stage) {
        int dice = random.nextInt(200);
        List<Integer> ready = ready(stage);
        if (dice < 8) {
            stage.crash();
            crashes++;
        } else if (dice < 9 && resets == 0) {
            stage.forget();
            resets++;
        } else if (dice < 60 || ready.isEmpty()) {
            stage.commit();
        } else {
            stage.step(ready.get(random.nextInt(ready.size())));
        }
    }

    private static List<Integer> ready(Stage<?> stage) {
        List<Integer> ready = new ArrayList<>();
        for (int input = 0; input < stage.inputs(); input++) {
            if (stage.hasNext(input)) {
                ready.add(input);
            }
        }
        return ready;
    }

    private static <V> List<List<V>> logs(int count) {
        List<List<V>> logs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            logs.add(new ArrayList<>());
        }
        return logs;
    }

    private static <V> List<V> partition(List<List<V>> logs, String key) {
        return logs.get(Math.floorMod(key.hashCode(), logs.size()));
    }

    /** What a partial ledger is about. */
    private record Part(LineKey line, Month month) {}

    /** Entry id to its revisions, and what they come to on each line. */
    private static final class Book {
        private final Map<String, EntryHistory> entries = new HashMap<>();
        private final Map<LineKey, Ledger> ledgers = new HashMap<>();
        private final Set<Part> touched = new LinkedHashSet<>();
        private final Set<Part> changed = new LinkedHashSet<>();

        void post(Posting step) {
            for (LineKey line : step.lines()) {
                ledgers.put(line, step.appliedTo(line, ledgers.getOrDefault(line, Ledger.EMPTY)));
            }
            touch(step.after());
            if (step.before() != null) {
                touch(step.before());
            }
        }

        private void touch(Entry entry) {
            Part part = new Part(entry.line(), entry.paidOn().getMonth());
            touched.add(part);
            changed.add(part);
        }

        Ledger ledgerOf(Part part) {
            return new Ledger(ledgers.getOrDefault(part.line, Ledger.EMPTY).days().stream()
                    .filter(day -> day.day().getMonth() == part.month)
                    .toList());
        }
    }

    private static final class EntryStage extends Stage<Book> {
        private final int number;
        private final List<List<PartialLedger>> partials;

        EntryStage(int number, List<SubmittedEntry> entries, List<List<PartialLedger>> partials) {
            this.number = number;
            this.partials = partials;
            reads(entries);
        }

        @Override
        Book fresh() {
            return new Book();
        }

        @Override
        void take(Book book, int input, Object value) {
            SubmittedEntry submitted = (SubmittedEntry) value;
            if (submitted.rejected().isPresent()) {
                return;
            }
            Entry entry = submitted.entry();
            EntryHistory before = book.entries.getOrDefault(entry.entryId(), EntryHistory.EMPTY);
            EntryHistory.Offered offered = before.offer(entry);
            if (offered.reception() == Reception.ACCEPTED) {
                book.entries.put(entry.entryId(), offered.history());
                Posting.between(before, offered.history()).ifPresent(book::post);
            }
        }

        @Override
        void flush(Book book) {
            for (Part part : book.changed) {
                PartialLedger partial = new PartialLedger(part.line, number, part.month, book.ledgerOf(part));
                write(partition(partials, part.line.text()), partial);
            }
            book.changed.clear();
        }

        /** What was committed may be sent again: it is absolute. */
        @Override
        void rebuilt(Book book) {
            book.changed.addAll(book.touched);
        }
    }

    /** The latest of everything about the lines of one partition. */
    private static final class Lines {
        private final Map<String, PartialLedger> partials = new TreeMap<>();
        private final Map<LineKey, BudgetLine> budgets = new HashMap<>();
        private final Map<PlanScope, ScopedPlan> plans = new HashMap<>();

        void addTo(Map<String, LineExecution> lines) {
            Map<LineKey, Ledger> ledgers = new HashMap<>();
            partials.values().forEach(partial -> ledgers.merge(partial.line(), partial.ledger(), Ledger::plus));
            Set<LineKey> keys = new LinkedHashSet<>(budgets.keySet());
            keys.addAll(ledgers.keySet());
            for (LineKey key : keys) {
                LineExecution line = new LineExecution(
                        budgets.getOrDefault(key, BudgetLine.empty(key)),
                        ScopedPlan.inForce(key, plans::get),
                        ledgers.getOrDefault(key, Ledger.EMPTY));
                if (!line.isVoid()) {
                    lines.put(key.text(), line);
                }
            }
        }
    }

    private static final class LineStage extends Stage<Lines> {
        LineStage(List<PartialLedger> partials, List<BudgetChange> changes, List<ScopedPlan> plans) {
            reads(partials);
            reads(changes);
            reads(plans);
        }

        @Override
        Lines fresh() {
            return new Lines();
        }

        @Override
        void take(Lines lines, int input, Object value) {
            if (value instanceof PartialLedger partial) {
                lines.partials.put(partial.recordKey(), partial);
            } else if (value instanceof BudgetChange change) {
                BudgetLine before = lines.budgets.getOrDefault(change.line(), BudgetLine.empty(change.line()));
                lines.budgets.put(change.line(), before.offer(change).line());
            } else if (value instanceof ScopedPlan plan) {
                lines.plans.put(plan.scope(), plan);
            }
        }

        @Override
        void flush(Lines lines) {
            // Nobody reads on: the state itself is compared.
        }

        @Override
        void rebuilt(Lines lines) {
            // It writes nothing that could be missing.
        }
    }
}
