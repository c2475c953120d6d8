package budgetflow.dashboard.store;

import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * A process that carries synthetic entries into a store, going on where it ended, until somebody kills it. Entry n is of n
 * fen; after each transaction it says so in a line.
 */
final class Feeder {
    static final TopicPartition PLACE = Fed.PLACE;
    static final int ENTRIES = 4_000;
    private static final int IN_A_BATCH = 20;
    private static final int LINES = 25;

    private final Map<LineKey, Ledger> ledgers = new TreeMap<>();

    private Feeder() {}

    public static void main(String[] arguments) {
        String user = arguments.length > 1 ? arguments[1] : null;
        try (Store store = Store.open(new StoreAddress(arguments[0], user, null))) {
            new Feeder().feed(store);
        }
    }

    private void feed(Store store) {
        BatchWriter writer = new BatchWriter(store);
        writer.begin();
        if (store.read(Standing::read).clusterId() == null) {
            writer.rebuild("cluster", Map.of(PLACE, "topic"));
        }
        long next = store.read(Offsets::read).get(PLACE).nextOffset();
        for (long offset = 0; offset < next; offset++) {
            entry(offset);
        }
        store.readAsOf(Given.YEAR, null, (connection, figures) -> figures.heldOn());
        while (next < ENTRIES) {
            Batch batch = new Batch();
            for (int i = 0; i < IN_A_BATCH && next < ENTRIES; i++) {
                LineEntry entry = entry(next);
                batch.put(entry);
                batch.put(new LineExecution(
                        BudgetLine.empty(entry.line()), SpendingPlan.standard(Given.YEAR), ledgers.get(entry.line())));
                batch.reached(PLACE, ++next, Instant.EPOCH);
            }
            writer.write(batch, true);
            System.out.println(next);
        }
    }

    private LineEntry entry(long offset) {
        LineKey line = LineKey.of("130281/2024/473001/S-ABCDEFGHIJK" + (char) ('A' + offset % LINES));
        LocalDate day = Given.YEAR.firstDay().plusDays(offset % 300);
        Entry entry = new Entry(
                "E-" + offset, 0, EntryKind.PAYMENT, null, line, day, new Money(offset + 1), day, EntryDetails.NONE);
        ledgers.merge(line, Ledger.EMPTY.plus(entry), Ledger::plus);
        return new LineEntry(line, entry, false, new Provenance("synthetic", 0, offset));
    }
}
