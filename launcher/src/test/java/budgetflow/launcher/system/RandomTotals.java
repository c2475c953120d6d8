package budgetflow.launcher.system;

import budgetflow.domain.ledger.SubmittedEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Synthetic control totals of the sources in a history: right ones, wrong ones, some sent wrong and then right, and some
 * for days on which nothing was paid. With plain maps: nothing of the reconciliation takes part.
 */
final class RandomTotals {
    static final String HEADER = "region,fiscal_year,source,unit_code,day,count,amount,amount_unit,received_on";

    /** How many entries there are, and what they add up to. */
    record Sum(long count, long fen) {
        Sum plus(long countMore, long fenMore) {
            return new Sum(count + countMore, fen + fenMore);
        }
    }

    /** Ours and theirs, as they stand when all was fed. */
    record Held(Sum ours, Sum theirs) {}

    final List<String> rows = new ArrayList<>(List.of(HEADER));
    final Map<String, Held> expected = new TreeMap<>();

    private final Random random;
    private final List<LocalDate> receivedOn;

    /**
     * @param effective the entries that count
     * @param receivedOn days on which totals are sent, rising
     */
    RandomTotals(Collection<SubmittedEntry> effective, List<LocalDate> receivedOn, Random random) {
        this.random = random;
        this.receivedOn = receivedOn;
        Map<String, Sum> ours = new TreeMap<>();
        for (SubmittedEntry entry : effective) {
            ours.merge(keyOf(entry), new Sum(1, entry.fen()), (sum, one) -> sum.plus(one.count(), one.fen()));
            if (random.nextInt(20) == 0) {
                // Nothing was paid by this source, which may still send a total.
                ours.putIfAbsent(keyOf(entry).replace(entry.region(), "990101"), new Sum(0, 0));
            }
        }
        ours.forEach(this::add);
    }

    private void add(String key, Sum ours) {
        Sum theirs =
                switch (random.nextInt(6)) {
                    case 0 -> ours.plus(1, 0);
                    case 1 -> ours.plus(0, 1);
                    case 2 -> ours.count() == 0 ? ours.plus(2, -5) : ours.plus(-1, 7);
                    default -> ours;
                };
        int sent = random.nextInt(receivedOn.size());
        if (random.nextInt(4) == 0) {
            row(key, ours.plus(3, -100), receivedOn.get(random.nextInt(sent + 1)));
        }
        row(key, theirs, receivedOn.get(sent));
        expected.put(key, new Held(ours, theirs));
    }

    private void row(String key, Sum total, LocalDate sentOn) {
        String[] parts = key.split("/", -1);
        rows.add(String.join(
                ",",
                parts[0],
                parts[1],
                parts[2].equals("UNKNOWN") ? "" : parts[2],
                parts[3],
                parts[4],
                Long.toString(total.count()),
                BigDecimal.valueOf(total.fen(), 2).toPlainString(),
                "元",
                sentOn.toString()));
    }

    private static String keyOf(SubmittedEntry entry) {
        String source = entry.details().source();
        return String.join(
                "/",
                entry.region(),
                entry.fiscalYear(),
                source == null ? "UNKNOWN" : source,
                entry.unitCode(),
                entry.paidOn().toString());
    }
}
