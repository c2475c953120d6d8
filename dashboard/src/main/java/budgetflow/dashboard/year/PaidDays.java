package budgetflow.dashboard.year;

import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 支出台账: a ledger by day as running totals, in some 16 bytes a day: what was paid up to a day is found, not added up. */
final class PaidDays {
    /** Days since 1970-01-01, rising. */
    private final int[] days;

    private final long[] netFen;
    /** Null where nothing came back, as on most lines. */
    private final long @Nullable [] refundsFen;

    private final int[] entries;

    PaidDays(Ledger ledger) {
        List<DayTotals> totals = ledger.days();
        boolean refunds = totals.stream().anyMatch(day -> day.refundsFen() != 0);
        this.days = new int[totals.size()];
        this.netFen = new long[totals.size()];
        this.refundsFen = refunds ? new long[totals.size()] : null;
        this.entries = new int[totals.size()];
        long net = 0;
        long refunded = 0;
        int counted = 0;
        for (int i = 0; i < days.length; i++) {
            DayTotals day = totals.get(i);
            net = Math.addExact(net, day.netFen());
            refunded = Math.addExact(refunded, day.refundsFen());
            counted = Math.addExact(counted, day.entries());
            days[i] = (int) day.day().toEpochDay();
            netFen[i] = net;
            entries[i] = counted;
            if (refundsFen != null) {
                refundsFen[i] = refunded;
            }
        }
    }

    /** The place of the last day up to a day, to be asked about below; null for all there are; -1 where there is none. */
    int upTo(@Nullable LocalDate day) {
        if (day == null) {
            return days.length - 1;
        }
        int found = Arrays.binarySearch(days, (int) day.toEpochDay());
        return found >= 0 ? found : -found - 2;
    }

    long netFen(int place) {
        return place < 0 ? 0 : netFen[place];
    }

    long refundsFen(int place) {
        return place < 0 || refundsFen == null ? 0 : refundsFen[place];
    }

    int entries(int place) {
        return place < 0 ? 0 : entries[place];
    }

    @Nullable
    LocalDate day(int place) {
        return place < 0 ? null : LocalDate.ofEpochDay(days[place]);
    }
}
