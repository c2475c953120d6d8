package budgetflow.launcher.system;

import budgetflow.domain.history.History;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.SubmittedEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Says of a synthetic history when the treasury sent each entry: on one of a few delivery days, mostly the first after
 * the payment, sometimes a later one, sometimes one before it.
 */
final class Deliveries {
    /** All milestones of a year, 31 December included, are judged by then. */
    static final int DAYS_AFTER_YEAR_END = 6;

    private final Random random;
    private final List<LocalDate> days;

    private Deliveries(Random random, List<LocalDate> days) {
        this.random = random;
        this.days = days;
    }

    /** The same history with the day each entry was received on; the last delivery is early in the next year. */
    static History onDays(History history, FiscalYear year, int deliveryDays, long seed) {
        Random random = new Random(seed);
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(year.lastDay().plusDays(DAYS_AFTER_YEAR_END));
        while (days.size() < deliveryDays) {
            days.add(year.firstDay().plusDays(random.nextInt(year.lastDay().getDayOfYear())));
        }
        Deliveries deliveries = new Deliveries(random, List.copyOf(days));
        List<Object> inputs = new ArrayList<>();
        for (Object input : history.inputs()) {
            inputs.add(input instanceof SubmittedEntry entry ? deliveries.deliver(entry) : input);
        }
        return new History(inputs);
    }

    private SubmittedEntry deliver(SubmittedEntry entry) {
        int first = 0;
        while (first < days.size() - 1 && days.get(first).isBefore(entry.paidOn())) {
            first++;
        }
        int dice = random.nextInt(16);
        int chosen =
                dice < 2 ? first + random.nextInt(days.size() - first) : dice == 2 ? random.nextInt(first + 1) : first;
        return receivedOn(entry, days.get(chosen));
    }

    static SubmittedEntry receivedOn(SubmittedEntry entry, LocalDate day) {
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
                entry.fen(),
                day,
                entry.details());
    }
}
