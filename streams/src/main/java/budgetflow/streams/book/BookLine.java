package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.encoded.Slice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line as far as the entries of one partition know it, with the months that changed since they were sent last. */
public final class BookLine {
    private static final Month[] MONTHS = Month.values();

    private final LineKey key;
    private final byte[] text;
    private final int dayBeforeYear;
    private final int daysOfYear;
    private final CompactLedger ledger;
    private final CountBook counts;

    /** Where its entries are counted, by the bytes that name their source; nearly always one or two. */
    private final Map<Slice, Optional<SourceCounts>> countsBySource = new HashMap<>(2);

    private Slice lastSource = Slice.of(new byte[0]);
    private @Nullable SourceCounts countsOfLastSource;

    /** The magnitudes of all entries that ever came: no sum over some of them is larger. */
    private long turnover;

    /** One bit for each month, the lowest for January. */
    private int changedMonths;

    BookLine(LineKey key, CountBook counts) {
        this.key = key;
        this.counts = counts;
        this.countsOfLastSource = counts.of(key, "").orElse(null);
        this.text = key.text().getBytes(StandardCharsets.UTF_8);
        LocalDate first = key.fiscalYear().firstDay();
        this.dayBeforeYear = (int) first.toEpochDay() - 1;
        this.daysOfYear = first.lengthOfYear();
        this.ledger = new CompactLedger(key.fiscalYear());
    }

    public LineKey key() {
        return key;
    }

    /** UTF-8 of the line key's text; not to be changed. */
    public byte[] text() {
        return text;
    }

    /**
     * Whether an entry on this line keeps all rules by which entries are taken, as far as that can be told at a glance.
     * Where it cannot, {@link budgetflow.domain.ledger.SubmittedEntry#rejected()} tells.
     */
    boolean surelyTakes(EncodedEntry entry) {
        int day = dayOfYear(entry);
        EntryKind kind = entry.kind();
        int idLength = entry.id().length();
        return day > 0
                && day <= daysOfYear
                && kind != null
                && kind.misfit(new Money(entry.fen())).isEmpty()
                && entry.revision() >= 0
                && entry.isPlain()
                && idLength > 0
                && idLength <= Entry.MAX_ID_LENGTH
                && entry.id().first() != ' ';
    }

    /** Adds a new entry; false, and nothing done, where the sums would grow beyond their limit. */
    boolean add(EncodedEntry entry) {
        SourceCounts counted = countsOf(entry);
        int day = dayOfYear(entry);
        if (counted != null && !counted.takes(entry, day)) {
            return false;
        }
        long magnitude = Math.abs(entry.fen());
        if (turnover > Ledger.LIMIT_FEN - magnitude
                && !ledger.ledger().plus(entry.entry()).isWithinLimit()) {
            return false;
        }
        ledger.add(day, entry.fen(), entry.kind() == EntryKind.REFUND ? -entry.fen() : 0, 1);
        grewBy(magnitude);
        changed(day);
        if (counted != null) {
            counted.count(entry, day, 1);
        }
        return true;
    }

    Ledger ledger() {
        return ledger.ledger();
    }

    /**
     * Puts a ledger in the place of the one so far.
     *
     * @param cause what was added or, with the sign −1, taken away
     */
    void replace(Ledger next, EncodedEntry cause, int sign) {
        ledger.replaceAll(next);
        SourceCounts counted = countsOf(cause);
        if (counted != null) {
            counted.count(cause, dayOfYear(cause), sign);
        }
        grewBy(Math.abs(cause.fen()));
        changed(dayOfYear(cause));
    }

    boolean isChanged() {
        return changedMonths != 0;
    }

    void forgetChanges() {
        changedMonths = 0;
    }

    /** Hands over what has changed, by month, as it is now. */
    void takeChanges(int partition, Consumer<EncodedPartialLedger> changes) {
        for (Month month : MONTHS) {
            if ((changedMonths & bit(month)) != 0) {
                changes.accept(ledger.encoded(text, partition, month));
            }
        }
        changedMonths = 0;
    }

    /** Whether what is counted for control totals stays within its limit when an entry is counted in. */
    boolean canCount(EncodedEntry entry) {
        SourceCounts of = countsOf(entry);
        return of == null || of.takes(entry, dayOfYear(entry));
    }

    private @Nullable SourceCounts countsOf(EncodedEntry entry) {
        if (!entry.source().equals(lastSource)) {
            lastSource = counts.shared(entry.source());
            countsOfLastSource = countsBySource
                    .computeIfAbsent(lastSource, name -> counts.of(key, name.text()))
                    .orElse(null);
        }
        return countsOfLastSource;
    }

    private int dayOfYear(EncodedEntry entry) {
        return entry.paidOnEpochDay() - dayBeforeYear;
    }

    private void changed(int dayOfYear) {
        changedMonths |=
                bit(LocalDate.ofYearDay(key.fiscalYear().year(), dayOfYear).getMonth());
    }

    private static int bit(Month month) {
        return 1 << (month.getValue() - 1);
    }

    /** Stays beyond the limit once it is there: from then on every sum is checked in full. */
    private void grewBy(long magnitude) {
        turnover = Math.min(turnover + magnitude, Ledger.LIMIT_FEN + 1);
    }
}
