package budgetflow.benchmarks.load;

import budgetflow.domain.ledger.DayTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must come out for one line: its budget, and by day of the year the net sum, the refunds and how many entries. */
public final class LineTotals {
    private static final int DAYS = 367;

    private final long[] netFen = new long[DAYS];
    private final long[] refundsFen = new long[DAYS];
    private final int[] entries = new int[DAYS];
    private long budgetFen;
    private long readFen;
    private long read;

    LineTotals() {}

    void budget(long fen) {
        budgetFen = fen;
    }

    void add(LocalDate day, long fen, boolean refund, int sign) {
        int at = day.getDayOfYear();
        netFen[at] += sign * fen;
        refundsFen[at] -= refund ? sign * fen : 0;
        entries[at] += sign;
    }

    void read(long fen) {
        readFen += fen;
        read++;
    }

    public long budgetFen() {
        return budgetFen;
    }

    /** The sum of all records of the line that are sent, repeats and replaced revisions included. */
    public long readFen() {
        return readFen;
    }

    /** How many records of the line are sent. */
    public long read() {
        return read;
    }

    /** How many entries count. */
    public int entries() {
        int sum = 0;
        for (int count : entries) {
            sum += count;
        }
        return sum;
    }

    /** Rising by day, without days on which there is no entry. */
    public List<DayTotals> days(int year) {
        List<DayTotals> days = new ArrayList<>();
        for (int day = 1; day < DAYS; day++) {
            if (entries[day] != 0) {
                days.add(new DayTotals(LocalDate.ofYearDay(year, day), netFen[day], refundsFen[day], entries[day]));
            }
        }
        return days;
    }
}
