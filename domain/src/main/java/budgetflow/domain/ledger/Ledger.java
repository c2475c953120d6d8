package budgetflow.domain.ledger;

import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 支出台账: what was spent on a line, by day, so that every figure can be given as of any day. Adding and taking away
 * are exact inverses; days without entries are not kept, so equal histories give equal ledgers.
 *
 * @param days rising by day, each with at least one entry
 */
public record Ledger(List<DayTotals> days) {
    public static final Ledger EMPTY = new Ledger(List.of());

    /**
     * The magnitude up to which one ledger's sums may grow: 10^17 fen. Ledgers of 92 partitions can then be added
     * without leaving a {@code long}.
     */
    public static final long LIMIT_FEN = 100_000_000_000_000_000L;

    public Ledger {
        days = List.copyOf(days);
    }

    public Ledger plus(Entry entry) {
        return merged(List.of(totalsOf(entry, 1)));
    }

    /** Takes away an entry that was added before. */
    public Ledger minus(Entry entry) {
        return merged(List.of(totalsOf(entry, -1)));
    }

    public Ledger plus(Ledger other) {
        return merged(other.days);
    }

    /** E 执行数: the sum of all entries. */
    public Money net() {
        return netUpTo(LocalDate.MAX);
    }

    /** E(t): the sum of all entries paid on or before a day. */
    public Money netUpTo(LocalDate day) {
        long fen = 0;
        for (DayTotals totals : days) {
            if (totals.day().isAfter(day)) {
                break;
            }
            fen = Math.addExact(fen, totals.netFen());
        }
        return new Money(fen);
    }

    /** The sum of entries paid from one day to another, both included. */
    public Money netBetween(LocalDate first, LocalDate last) {
        return netUpTo(last).minus(netUpTo(first.minusDays(1)));
    }

    public Money netOf(YearMonth month) {
        return netBetween(month.atDay(1), month.atEndOfMonth());
    }

    /** 退款: refunds negated, so not below zero. */
    public Money refunds() {
        return new Money(days.stream().mapToLong(DayTotals::refundsFen).reduce(0, Math::addExact));
    }

    /** 毛支出: the net sum with the refunds put back. */
    public Money gross() {
        return net().plus(refunds());
    }

    /** Whether the sum as of every day, and the refunds, stay within {@link #LIMIT_FEN}. */
    public boolean isWithinLimit() {
        long net = 0;
        for (DayTotals totals : days) {
            net = Math.addExact(net, totals.netFen());
            if (net > LIMIT_FEN || net < -LIMIT_FEN) {
                return false;
            }
        }
        return refunds().fen() <= LIMIT_FEN;
    }

    public int entries() {
        return entriesUpTo(LocalDate.MAX);
    }

    public int entriesUpTo(LocalDate day) {
        return days.stream()
                .takeWhile(totals -> !totals.day().isAfter(day))
                .mapToInt(DayTotals::entries)
                .sum();
    }

    /** The day of the latest entry. */
    public Optional<LocalDate> lastPaidOn() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.get(days.size() - 1).day());
    }

    private static DayTotals totalsOf(Entry entry, int sign) {
        long fen = sign * entry.amount().fen();
        return new DayTotals(entry.paidOn(), fen, entry.kind() == EntryKind.REFUND ? -fen : 0, sign);
    }

    private Ledger merged(List<DayTotals> others) {
        List<DayTotals> merged = new ArrayList<>(days.size() + others.size());
        int mine = 0;
        int theirs = 0;
        while (mine < days.size() || theirs < others.size()) {
            int order = mine == days.size()
                    ? 1
                    : theirs == others.size()
                            ? -1
                            : days.get(mine).day().compareTo(others.get(theirs).day());
            DayTotals next = order < 0
                    ? days.get(mine++)
                    : order > 0 ? others.get(theirs++) : days.get(mine++).plus(others.get(theirs++));
            if (next.entries() != 0) {
                merged.add(next);
            }
        }
        return new Ledger(merged);
    }
}
