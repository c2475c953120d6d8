package budgetflow.benchmarks.load;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A year of made-up payments, marked SYNTHETIC, in the order they are sent. An entry is drawn from its place alone, so a
 * later record that repeats or corrects it draws it again: only what was revised is remembered, never all entries.
 */
public final class SyntheticLoad {
    static final String FUND = "一般公共预算";

    /** Of a single payment, in fen. */
    static final long MEAN_FEN = 1_000_000;

    private static final long SMALLEST_FEN = 100;
    private static final int DAYS = 366;
    private static final String SOURCE = "SYNTHETIC";
    private static final String ID_PREFIX = "990101-2024-";
    private static final int ID_DIGITS = 9;

    /** Half of what refers to an earlier entry refers to one of so many before it, the rest to any. */
    private static final long RECENT = 1_000;

    private static final int LATEST_DAYS = 10;
    private static final List<String> NAMES =
            List.of("青山", "白河", "红岭", "金川", "银湖", "长林", "大雁", "新泉", "平安", "永盛", "东来", "西苑");
    private static final List<String> TRADES =
            List.of("建筑工程有限公司", "医药有限公司", "物业服务有限公司", "印刷厂", "信息技术有限公司", "劳务有限公司", "汽车维修部", "供水公司");
    private static final List<String> PURPOSES = List.of("项目款", "材料款", "物业费", "办公费", "维修费", "培训费", "药品采购", "进度款");
    private static final List<String> ECONOMIC = List.of("30201", "30202", "30211", "30213", "30226", "31005", "30399");
    private static final List<String> CHANNELS = List.of("直接支付", "授权支付");

    private final LoadSpec spec;
    private final Draws draws;
    private final SyntheticLines lines;

    public SyntheticLoad(LoadSpec spec) {
        this.spec = spec;
        this.draws = new Draws(spec.seed());
        this.lines = new SyntheticLines(spec);
    }

    public LoadSpec spec() {
        return spec;
    }

    /** One original budget for each line, in the order of lines. */
    public void budgets(Consumer<BudgetChange> taker) {
        for (int line = 0; line < lines.size(); line++) {
            taker.accept(lines.budget(line));
        }
    }

    /** The payment or refund of that number, from 0, after all of the load; on the last day of the year or just before. */
    public Entry after(long number) {
        return original(spec.entries() + number);
    }

    /** All records in order, each noted in the totals before it is handed over. */
    public void send(ReferenceTotals totals, Consumer<Entry> taker) {
        walk((kind, entry) -> taker.accept(entry), totals);
    }

    /** All records in order with what they are. */
    public void walk(BiConsumer<SlotKind, Entry> taker, ReferenceTotals totals) {
        budgets(change -> totals.budget(change.line(), change.amount().fen()));
        Map<Long, Integer> revisions = new HashMap<>();
        for (long place = 0; place < spec.entries(); place++) {
            SlotKind kind = kindAt(place);
            Entry entry =
                    switch (kind) {
                        case PAYMENT, REFUND -> original(place);
                        case DUPLICATE -> original(earlier(place));
                        case REVERSAL -> reversal(place, original(earlier(place)));
                        case REVISION -> revision(earlier(place), revisions, totals);
                    };
            totals.read(entry);
            if (kind != SlotKind.DUPLICATE) {
                totals.add(entry);
            }
            taker.accept(kind, entry);
        }
    }

    /** What stands at a place; the first has nothing to refer to. */
    private SlotKind kindAt(long place) {
        return place == 0 ? SlotKind.PAYMENT : SlotKind.drawn(draws.below(SlotKind.WHOLE, place, Purpose.SLOT));
    }

    private Entry original(long place) {
        int line = draws.below(lines.size(), place, Purpose.LINE);
        long fen = SMALLEST_FEN + draws.below(2 * MEAN_FEN, place, Purpose.AMOUNT);
        boolean refund = kindAt(place) == SlotKind.REFUND;
        int sent = dayOfYear(place);
        return new Entry(
                id(place),
                0,
                refund ? EntryKind.REFUND : EntryKind.PAYMENT,
                null,
                lines.key(line),
                day(sent - lateness(place)),
                new Money(refund ? -fen / 10 : fen),
                day(sent),
                details(place));
    }

    private Entry reversal(long place, Entry reversed) {
        return new Entry(
                id(place),
                0,
                EntryKind.REVERSAL,
                reversed.entryId(),
                reversed.line(),
                day(dayOfYear(place)),
                reversed.amount().negated(),
                day(dayOfYear(place)),
                details(place));
    }

    /** The next revision of an entry; the totals give up the one before. */
    private Entry revision(long place, Map<Long, Integer> revisions, ReferenceTotals totals) {
        int known = revisions.getOrDefault(place, 0);
        Entry before = original(place);
        for (int revision = 1; revision <= known; revision++) {
            before = revised(place, before);
        }
        revisions.put(place, known + 1);
        totals.takeBack(before);
        return revised(place, before);
    }

    private Entry revised(long place, Entry before) {
        int revision = before.revision() + 1;
        long draw = place * RECENT + revision;
        LineKey line = before.line();
        LocalDate paidOn = before.paidOn();
        Money amount = before.amount();
        switch (draws.below(3, draw, Purpose.REVISED_HOW)) {
            case 0 -> line = lines.otherThan(line, draws.below(lines.size(), draw, Purpose.REVISED_LINE));
            case 1 -> paidOn = otherThan(paidOn, draws.below(DAYS, draw, Purpose.REVISED_DAY));
            default -> amount = new Money(amount.fen() * (2 + draws.below(9, draw, Purpose.REVISED_AMOUNT)));
        }
        return new Entry(
                before.entryId(),
                revision,
                before.kind(),
                before.relatesTo(),
                line,
                paidOn,
                amount,
                before.receivedOn(),
                before.details());
    }

    private static LocalDate otherThan(LocalDate day, int drawn) {
        LocalDate other = day(drawn);
        return other.equals(day) ? day((drawn + 1) % DAYS) : other;
    }

    /** An original before this place: close to it or anywhere. */
    private long earlier(long place) {
        long reach = draws.below(2, place, Purpose.NEAR) == 0 ? Math.min(place, RECENT) : place;
        long found = place - 1 - draws.below(reach, place, Purpose.EARLIER);
        while (!kindAt(found).isOriginal()) {
            found--;
        }
        return found;
    }

    /** Days rise through the year with the places. */
    private int dayOfYear(long place) {
        return (int) Math.min(DAYS - 1, place * DAYS / spec.entries());
    }

    /** Most entries are sent on their day, some up to ten days later. */
    private int lateness(long place) {
        int drawn = draws.below(100, place, Purpose.LATE);
        return drawn < 80 ? 0 : drawn % (LATEST_DAYS + 1);
    }

    private static LocalDate day(int dayOfYear) {
        return SyntheticLines.YEAR.firstDay().plusDays(Math.max(0, dayOfYear));
    }

    private EntryDetails details(long place) {
        String economic = drawn(ECONOMIC, place, Purpose.ECONOMIC);
        return new EntryDetails(
                drawn(NAMES, place, Purpose.PAYEE) + drawn(TRADES, place, Purpose.LATE),
                "2101301",
                economic,
                "50" + economic.substring(2),
                FUND,
                drawn(CHANNELS, place, Purpose.CHANNEL),
                drawn(PURPOSES, place, Purpose.PURPOSE_OF_PAYMENT),
                SOURCE,
                "ZF" + numbered(place));
    }

    private String drawn(List<String> words, long place, Purpose purpose) {
        return words.get(draws.below(words.size(), place, purpose));
    }

    private static String id(long place) {
        return ID_PREFIX + numbered(place);
    }

    private static String numbered(long place) {
        String digits = Long.toString(place);
        return "0".repeat(Math.max(0, ID_DIGITS - digits.length())) + digits;
    }
}
