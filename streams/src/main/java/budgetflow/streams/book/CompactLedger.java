package budgetflow.streams.book;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A {@link Ledger} of one fiscal year that changes in place: arrays instead of objects, 16 bytes a day, and 8 more where
 * there are refunds. Days are numbered from 1 on 1 January.
 */
final class CompactLedger {
    private static final int INITIAL_DAYS = 4;
    private static final long[] NO_REFUNDS = {};

    private final FiscalYear year;
    private final boolean leap;
    /** Since 1970-01-01. */
    private final int dayBeforeYear;

    private int size;
    /** Two numbers a day, rising by day: the day in the upper half of the first with its entries, and the net sum. */
    private long[] cells = new long[2 * INITIAL_DAYS];

    private long[] refunds = NO_REFUNDS;

    CompactLedger(FiscalYear year) {
        this.year = year;
        this.leap = year.firstDay().isLeapYear();
        this.dayBeforeYear = (int) year.firstDay().toEpochDay() - 1;
    }

    /** What several ledgers of a year add up to. */
    static Ledger sum(FiscalYear year, Collection<CompactLedger> ledgers) {
        int days = year.firstDay().lengthOfYear();
        long[] nets = new long[days + 1];
        long[] refunds = new long[days + 1];
        int[] entries = new int[days + 1];
        for (CompactLedger ledger : ledgers) {
            for (int at = 0; at < ledger.size; at++) {
                int day = ledger.dayAt(at);
                nets[day] = Math.addExact(nets[day], ledger.netAt(at));
                refunds[day] = Math.addExact(refunds[day], ledger.refundAt(at));
                entries[day] = Math.addExact(entries[day], ledger.entriesAt(at));
            }
        }
        List<DayTotals> totals = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            if (entries[day] > 0) {
                totals.add(new DayTotals(LocalDate.ofYearDay(year.year(), day), nets[day], refunds[day], entries[day]));
            }
        }
        return new Ledger(totals);
    }

    /**
     * Adds to a day, or takes away with negative numbers; a day left without entries goes.
     *
     * @param refund in fen, above 0 for money come back
     */
    void add(int day, long net, long refund, int count) {
        int at = indexOf(day);
        if (at == size || dayAt(at) != day) {
            resize(at, at, 1);
        }
        int entries = Math.addExact(entriesAt(at), count);
        set(at, day, Math.addExact(netAt(at), net), Math.addExact(refundAt(at), refund), entries);
        if (entries == 0) {
            resize(at, at + 1, 0);
        }
    }

    /** The net sum of a day, in fen. */
    long net(int day) {
        int at = indexOf(day);
        return at < size && dayAt(at) == day ? netAt(at) : 0;
    }

    /** A month's days, as they are sent on. */
    EncodedPartialLedger encoded(byte[] line, int partition, Month month) {
        int first = indexOf(firstDay(month));
        int end = indexOf(dayAfter(month));
        return EncodedPartialLedger.of(line, partition, month.getValue(), end - first, taker -> {
            for (int at = first; at < end; at++) {
                taker.take(dayBeforeYear + dayAt(at), netAt(at), refundAt(at), entriesAt(at));
            }
        });
    }

    /** Whether a partial ledger is one of a month of this year: days in that month, rising, each with entries. */
    boolean takes(EncodedPartialLedger partial) {
        if (partial.month() < 1 || partial.month() > Month.values().length) {
            return false;
        }
        Month month = Month.of(partial.month());
        int[] before = {dayBeforeYear + firstDay(month) - 1};
        int end = dayBeforeYear + dayAfter(month);
        boolean[] right = {true};
        partial.forEachDay((epochDay, netFen, refundsFen, entries) -> {
            right[0] &= epochDay > before[0] && epochDay < end && entries > 0;
            before[0] = epochDay;
        });
        return right[0];
    }

    /** Puts what it {@link #takes} in the place of all that the month had; true where that changed anything. */
    boolean replaceMonth(EncodedPartialLedger partial) {
        Month month = Month.of(partial.month());
        int first = indexOf(firstDay(month));
        int end = indexOf(dayAfter(month));
        boolean[] changed = {end - first != partial.days()};
        resize(first, end, partial.days());
        int[] at = {first};
        partial.forEachDay((epochDay, netFen, refundsFen, entries) -> {
            changed[0] |= set(at[0], epochDay - dayBeforeYear, netFen, refundsFen, entries);
            at[0]++;
        });
        return changed[0];
    }

    void replaceAll(Ledger replacement) {
        resize(0, size, 0);
        for (DayTotals totals : replacement.days()) {
            add(totals.day().getDayOfYear(), totals.netFen(), totals.refundsFen(), totals.entries());
        }
    }

    Ledger ledger() {
        return between(0, size);
    }

    Ledger month(Month month) {
        return between(indexOf(firstDay(month)), indexOf(dayAfter(month)));
    }

    /** That day alone, without any where it has no entries. */
    Ledger day(int day) {
        return between(indexOf(day), indexOf(day + 1));
    }

    private Ledger between(int first, int end) {
        List<DayTotals> totals = new ArrayList<>(end - first);
        for (int at = first; at < end; at++) {
            LocalDate day = LocalDate.ofYearDay(year.year(), dayAt(at));
            totals.add(new DayTotals(day, netAt(at), refundAt(at), entriesAt(at)));
        }
        return new Ledger(totals);
    }

    private int firstDay(Month month) {
        return month.firstDayOfYear(leap);
    }

    private int dayAfter(Month month) {
        return month.firstDayOfYear(leap) + month.length(leap);
    }

    /**
     * Where a day is, or would be. Most are asked for near the end, for years are spent forwards: so it looks there
     * first, and in ever longer steps to the front.
     */
    private int indexOf(int day) {
        int end = size;
        int step = 1;
        while (end - step >= 0 && dayAt(end - step) >= day) {
            end -= step;
            step *= 2;
        }
        int first = Math.max(0, end - step + 1);
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (dayAt(middle) < day) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }

    private int dayAt(int at) {
        return (int) (cells[2 * at] >>> Integer.SIZE);
    }

    private int entriesAt(int at) {
        return (int) cells[2 * at];
    }

    private long netAt(int at) {
        return cells[2 * at + 1];
    }

    private long refundAt(int at) {
        return refunds.length == 0 ? 0 : refunds[at];
    }

    private long[] refundsToChange() {
        if (refunds.length == 0) {
            refunds = new long[cells.length / 2];
        }
        return refunds;
    }

    /** True where that is not what was there. */
    private boolean set(int at, int day, long net, long refund, int entries) {
        long head = ((long) day << Integer.SIZE) | entries;
        boolean same = cells[2 * at] == head && netAt(at) == net && refundAt(at) == refund;
        cells[2 * at] = head;
        cells[2 * at + 1] = net;
        if (refund != refundAt(at)) {
            refundsToChange()[at] = refund;
        }
        return !same;
    }

    /** Makes a stretch as long as asked for, by adding empty days at its end or taking days away there. */
    private void resize(int first, int end, int count) {
        int more = first + count - end;
        if (2 * (size + more) > cells.length) {
            int room = size + more + (size >> 1);
            cells = Arrays.copyOf(cells, 2 * room);
            refunds = refunds.length == 0 ? NO_REFUNDS : Arrays.copyOf(refunds, room);
        }
        int behind = size - end;
        System.arraycopy(cells, 2 * end, cells, 2 * (end + more), 2 * behind);
        if (refunds.length > 0) {
            System.arraycopy(refunds, end, refunds, end + more, behind);
        }
        for (int at = end; at < end + more; at++) {
            set(at, 0, 0, 0, 0);
        }
        size += more;
    }
}
