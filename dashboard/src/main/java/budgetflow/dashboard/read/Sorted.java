package budgetflow.dashboard.read;

import budgetflow.dashboard.year.LineFigures;
import budgetflow.domain.money.Wide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** 排序: lines in an order, or the page of them that is asked for: only so much is sorted. */
final class Sorted {
    /** A page so far down the list is cheaper to find by sorting everything. */
    private static final int SHARE_SORTED_WHOLE = 8;

    private Sorted() {}

    /** @param found by key */
    static List<LineFigures> all(List<LineFigures> found, LineOrder order) {
        if (order.by() == LineSort.KEY) {
            List<LineFigures> sorted = new ArrayList<>(found);
            if (order.descending()) {
                Collections.reverse(sorted);
            }
            return sorted;
        }
        List<LineFigures> sorted = new ArrayList<>(found);
        // What is equal stays in the order of keys.
        sorted.sort(by(order));
        return sorted;
    }

    static List<LineFigures> page(List<LineFigures> found, LineOrder order, PageRequest request) {
        long end = Math.min(found.size(), request.offset() + request.size());
        int begin = (int) Math.min(found.size(), request.offset());
        if (order.by() == LineSort.KEY) {
            return byKey(found, order.descending(), begin, (int) end);
        }
        if (end > found.size() / SHARE_SORTED_WHOLE) {
            return all(found, order).subList(begin, (int) end);
        }
        return first(found, by(order).thenComparing(figures -> figures.line().text()), (int) end)
                .subList(begin, (int) end);
    }

    private static List<LineFigures> byKey(List<LineFigures> found, boolean descending, int begin, int end) {
        if (!descending) {
            return found.subList(begin, end);
        }
        List<LineFigures> page = new ArrayList<>(found.subList(found.size() - end, found.size() - begin));
        Collections.reverse(page);
        return page;
    }

    private static List<LineFigures> first(List<LineFigures> found, Comparator<LineFigures> order, int many) {
        PriorityQueue<LineFigures> kept = new PriorityQueue<>(many + 1, order.reversed());
        for (LineFigures one : found) {
            if (kept.size() < many) {
                kept.add(one);
            } else if (many > 0 && order.compare(one, kept.peek()) < 0) {
                kept.poll();
                kept.add(one);
            }
        }
        List<LineFigures> sorted = new ArrayList<>(kept);
        sorted.sort(order);
        return sorted;
    }

    private static Comparator<LineFigures> by(LineOrder order) {
        return switch (order.by()) {
            case KEY -> texts(order, figures -> figures.line().text());
            case NAME -> texts(order, figures -> figures.line().names().lineName());
            case UNIT -> texts(order, figures -> figures.line().unit());
            case ORIGINAL -> numbers(order, figures -> figures.line().originalFen());
            case ADJUSTED -> numbers(order, LineFigures::adjustedFen);
            case NET -> numbers(order, LineFigures::netFen);
            case RATE -> shares(order, LineFigures::netFen);
            case GAP -> numbers(order, LineFigures::gapFen);
            case GAP_SHARE -> shares(order, LineFigures::gapFen);
            case STATUS -> nullsLast(order, LineFigures::status, Comparator.naturalOrder());
            case LAST_PAID_ON -> nullsLast(order, LineFigures::lastPaidOn, Comparator.naturalOrder());
        };
    }

    private static Comparator<LineFigures> numbers(LineOrder order, ToLongFunction<LineFigures> number) {
        Comparator<LineFigures> rising = Comparator.comparingLong(number);
        return order.descending() ? rising.reversed() : rising;
    }

    /** Of the adjusted budget, exactly; where it is not above 0 there is none, and the line comes last. */
    private static Comparator<LineFigures> shares(LineOrder order, ToLongFunction<LineFigures> part) {
        Comparator<LineFigures> rising = (one, other) -> Wide.compareProducts(
                part.applyAsLong(one), other.adjustedFen(), part.applyAsLong(other), one.adjustedFen());
        Comparator<LineFigures> falling = rising.reversed();
        Comparator<LineFigures> directed = order.descending() ? falling : rising;
        return (one, other) -> {
            boolean has = one.adjustedFen() > 0;
            boolean otherHas = other.adjustedFen() > 0;
            return has && otherHas ? directed.compare(one, other) : Boolean.compare(otherHas, has);
        };
    }

    private static Comparator<LineFigures> texts(LineOrder order, Function<LineFigures, @Nullable String> text) {
        return nullsLast(order, text, Sorted::inCodeOrder);
    }

    private static <T> Comparator<LineFigures> nullsLast(
            LineOrder order, Function<LineFigures, @Nullable T> part, Comparator<T> rising) {
        Comparator<T> directed = order.descending() ? rising.reversed() : rising;
        return (one, other) -> {
            T mine = part.apply(one);
            T theirs = part.apply(other);
            if (mine == null || theirs == null) {
                return Boolean.compare(mine == null, theirs == null);
            }
            return directed.compare(mine, theirs);
        };
    }

    /** By code points, as the databases sort: a character beyond the first plane comes after all within it. */
    static int inCodeOrder(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            if (mine != theirs) {
                boolean beyond = Character.isSurrogate(mine);
                return beyond == Character.isSurrogate(theirs) ? Character.compare(mine, theirs) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
