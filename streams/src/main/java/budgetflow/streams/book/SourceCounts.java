package budgetflow.streams.book;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.schemas.encoded.EncodedEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What one source's entries of one unit and year count to, by day of payment. */
final class SourceCounts {
    private final CompactLedger days;
    private final Set<ReconciliationKey> changed;

    /** The magnitudes of all that was ever counted, up to just above the limit: no day's sum is larger. */
    private long turnover;

    /** The days a control total asks about. */
    private final Map<LocalDate, ReconciliationKey> asked = new HashMap<>();

    /** @param changed where the keys are put whose counts change and that are asked about */
    SourceCounts(FiscalYear year, Set<ReconciliationKey> changed) {
        this.days = new CompactLedger(year);
        this.changed = changed;
    }

    /** Whether a day's sum stays within the limit of ledgers when an entry is counted in. */
    boolean takes(EncodedEntry entry, int dayOfYear) {
        return turnover <= Ledger.LIMIT_FEN - Math.abs(entry.fen())
                || Math.abs(days.net(dayOfYear) + entry.fen()) <= Ledger.LIMIT_FEN;
    }

    /** Counts an entry in, or out again with the sign −1. */
    void count(EncodedEntry entry, int dayOfYear, int sign) {
        days.add(dayOfYear, sign * entry.fen(), 0, sign);
        turnover = Math.min(turnover + Math.abs(entry.fen()), Ledger.LIMIT_FEN + 1);
        if (!asked.isEmpty()) {
            ReconciliationKey key = asked.get(LocalDate.ofEpochDay(entry.paidOnEpochDay()));
            if (key != null) {
                changed.add(key);
            }
        }
    }

    void ask(ReconciliationKey key) {
        asked.put(key.day(), key);
    }

    Counted on(LocalDate day) {
        Ledger ledger = days.day(day.getDayOfYear());
        Counted counted = Counted.NOTHING;
        for (DayTotals totals : ledger.days()) {
            counted = counted.plus(new Counted(totals.entries(), new Money(totals.netFen())));
        }
        return counted;
    }
}
