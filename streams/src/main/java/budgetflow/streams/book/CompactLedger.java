package budgetflow.streams.book;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
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
    private int size;
    /** Two numbers a day, rising by day: the day in the upper half of the first with its entries, and the net sum. */
    private long[] cells = new long[2 * INITIAL_DAYS];

    private long[] refunds = NO_REFUNDS;

    CompactLedger(FiscalYear year) {
        this.year = year;
        this.leap = year.firstDay().isLeapYear();
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
            makeRoom(at);
            cells[2 * at] = (long) day << Integer.SIZE;
        }
        int entries = Math.addExact(entriesAt(at), count);
        cells[2 * at] = ((long) day << Integer.SIZE) | entries;
        cells[2 * at + 1] = Math.addExact(netAt(at), net);
        if (refund != 0) {
            refundsToChange()[at] = Math.addExact(refunds[at], refund);
        }
        if (entries == 0) {
            remove(at, at + 1);
        }
    }

    /** The net sum of a day, in fen. */
    long net(int day) {
        int at = indexOf(day);
        return at < size && dayAt(at) == day ? netAt(at) : 0;
    }

    /** Puts other days in the place of all that a month had; true where that changed anything. */
    boolean replaceMonth(Month month, Ledger replacement) {
        if (month(month).equals(replacement)) {
            return false;
        }
        remove(indexOf(firstDay(month)), indexOf(dayAfter(month)));
        add(replacement);
        return true;
    }

    void replaceAll(Ledger replacement) {
        remove(0, size);
        add(replacement);
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

    private void add(Ledger other) {
        for (DayTotals totals : other.days()) {
            add(totals.day().getDayOfYear(), totals.netFen(), totals.refundsFen(), totals.entries());
        }
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

    private void makeRoom(int at) {
        if (2 * size == cells.length) {
            int more = size + (size >> 1) + 1;
            cells = Arrays.copyOf(cells, 2 * more);
            refunds = refunds.length == 0 ? NO_REFUNDS : Arrays.copyOf(refunds, more);
        }
        move(at, at + 1);
        cells[2 * at] = 0;
        cells[2 * at + 1] = 0;
        if (refunds.length > 0) {
            refunds[at] = 0;
        }
        size++;
    }

    private void remove(int first, int end) {
        move(end, first);
        size -= end - first;
    }

    /** Moves all from one place on to another. */
    private void move(int source, int target) {
        int count = size - source;
        System.arraycopy(cells, 2 * source, cells, 2 * target, 2 * count);
        if (refunds.length > 0) {
            System.arraycopy(refunds, source, refunds, target, count);
        }
    }
}
