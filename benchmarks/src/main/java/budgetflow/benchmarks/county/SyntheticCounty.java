package budgetflow.benchmarks.county;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * 合成县: lines and vouchers of a year, in three regions, fifty lines to a unit and some five units to a department; marked
 * SYNTHETIC. A line is drawn from the seed and its number alone.
 */
public final class SyntheticCounty {
    /** A leap year, so that every day of a year occurs. */
    public static final FiscalYear YEAR = new FiscalYear(2024);
    /** The last closed business day: some payments came after it. */
    public static final LocalDate CLOSED_ON = LocalDate.of(2024, 11, 15);

    private static final LocalDate LAST_PAID_ON = LocalDate.of(2024, 11, 20);
    private static final int LINES_OF_A_UNIT = 50;
    private static final int REGIONS = 3;
    private static final int DEPARTMENTS = 120;
    private static final int FIRST_DEPARTMENT = 101;
    /** One line has a fiftieth of a percent of all vouchers for each percent of lines that has none. */
    private static final int IDLE_OF_A_THOUSAND = 40;

    private static final List<String> TOPICS = List.of("校舍维修", "公共卫生", "养老服务", "道路养护", "农田建设", "信息化运维", "人员经费", "设备购置");
    private static final List<String> FUNDS = List.of("一般公共预算", "政府性基金", "国有资本经营", "单位资金");
    private static final List<String> CLASSES =
            List.of("2010301", "2050202", "2081001", "2100408", "2130122", "2140106");
    private static final List<String> PAYEES = List.of("合成建筑公司", "合成医药公司", "合成物业公司", "合成印刷厂", "合成供水公司");
    private static final SpendingPlan STANDARD = SpendingPlan.standard(YEAR);
    private static final SpendingPlan OTHER = new SpendingPlan(
            YEAR,
            List.of(
                    new Milestone(LocalDate.of(2024, 5, 31), Percentage.of(50)),
                    new Milestone(LocalDate.of(2024, 9, 30), Percentage.of(75)),
                    new Milestone(YEAR.lastDay(), Percentage.HUNDRED)));

    private final CountySpec spec;

    public SyntheticCounty(CountySpec spec) {
        this.spec = spec;
    }

    public CountySpec spec() {
        return spec;
    }

    public int units() {
        return (spec.lines() + LINES_OF_A_UNIT - 1) / LINES_OF_A_UNIT;
    }

    /** The lines of a unit, by its number from 0. */
    List<CountyLine> unit(int unit) {
        List<CountyLine> lines = new ArrayList<>();
        int end = Math.min(spec.lines(), (unit + 1) * LINES_OF_A_UNIT);
        for (int number = unit * LINES_OF_A_UNIT; number < end; number++) {
            lines.add(line(number));
        }
        return lines;
    }

    public static Region region(int unit) {
        return new Region("99010" + (1 + unit % REGIONS));
    }

    public static UnitCode unitCode(int unit) {
        int department = FIRST_DEPARTMENT + unit / REGIONS % DEPARTMENTS;
        return new UnitCode(String.format(Locale.ROOT, "%03d%03d", department, 1 + unit / REGIONS / DEPARTMENTS));
    }

    public LineKey key(int number) {
        int unit = number / LINES_OF_A_UNIT;
        return new LineKey(
                region(unit),
                YEAR,
                unitCode(unit),
                new LineCode(region(unit).code() + "24P" + String.format(Locale.ROOT, "%011dL", number + 1)));
    }

    private CountyLine line(int number) {
        SplittableRandom random = new SplittableRandom(spec.seed() * 1_000_003 + number);
        LineKey key = key(number);
        boolean idle = number != 0 && random.nextInt(1000) < IDLE_OF_A_THOUSAND;
        long vouchers = idle ? 0 : vouchers(number, random);
        // Half as much to one and a quarter of what is spent, so that every status occurs.
        long original = Math.max(1, vouchers) * 1_000_000 / 100 * (80 + random.nextInt(75));
        BudgetLine budget = budget(key, number, original, random);
        List<LineEntry> entries = entries(key, number, vouchers, random);
        LineExecution execution =
                new LineExecution(budget, random.nextInt(10) == 0 ? OTHER : STANDARD, ledger(entries));
        return new CountyLine(execution, entries, CountyAlerts.verdicts(execution), CountyAlerts.of(execution, random));
    }

    /** The first line has a thousandth of all; the rest has its share, from nothing to twice as much. */
    private long vouchers(int number, SplittableRandom random) {
        if (number == 0) {
            return Math.max(1, spec.vouchers() / 1000);
        }
        double share = (double) spec.vouchers() / spec.lines() * 1000 / (1000 - IDLE_OF_A_THOUSAND);
        return Math.round(share * 2 * random.nextDouble());
    }

    private static BudgetLine budget(LineKey key, int number, long original, SplittableRandom random) {
        int unit = number / LINES_OF_A_UNIT;
        String functional = CLASSES.get(random.nextInt(CLASSES.size()));
        LineAttributes attributes = new LineAttributes(
                "合成单位" + (unit + 1),
                TOPICS.get(random.nextInt(TOPICS.size())) + "合成项目" + (number + 1),
                random.nextInt(7) == 0 ? LineKind.BASIC : LineKind.PROJECT,
                functional.substring(0, 5) + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(30)),
                "30227",
                "50205",
                FUNDS.get(Math.min(FUNDS.size() - 1, random.nextInt(10) / 2)),
                null,
                "合成部门" + key.unit().code().substring(0, 3),
                random.nextInt(3) == 0 ? "专用项目" : null,
                Money.ZERO);
        BudgetLine budget = BudgetLine.empty(key)
                .offer(BudgetChange.original(key, 0, new Money(original), attributes))
                .line();
        int drawn = random.nextInt(10);
        if (drawn < 2) {
            budget = changed(budget, ChangeKind.ADJUSTMENT, LocalDate.of(2024, 5, 20), original / 5);
        } else if (drawn < 3) {
            budget = changed(budget, ChangeKind.VIREMENT, LocalDate.of(2024, 9, 2), -original / 10);
        }
        return budget;
    }

    private static BudgetLine changed(BudgetLine budget, ChangeKind kind, LocalDate on, long fen) {
        return budget.offer(new BudgetChange(
                        kind + "-1",
                        budget.key(),
                        kind,
                        0,
                        on,
                        new Money(fen == 0 ? 1 : fen),
                        ChangeStatus.APPROVED,
                        "合成〔2024〕1号",
                        null))
                .line();
    }

    private static List<LineEntry> entries(LineKey key, int number, long vouchers, SplittableRandom random) {
        List<LineEntry> entries = new ArrayList<>();
        long first = YEAR.firstDay().toEpochDay();
        int days = (int) (LAST_PAID_ON.toEpochDay() - first) + 1;
        for (long i = 0; i < vouchers; i++) {
            LocalDate day = LocalDate.ofEpochDay(first + random.nextInt(days));
            boolean refund = random.nextInt(33) == 0;
            long fen = 100 + random.nextLong(2_000_000);
            String id = String.format(Locale.ROOT, "SYN-%07d-%06d", number, i);
            Entry entry = new Entry(
                    id,
                    0,
                    refund ? EntryKind.REFUND : EntryKind.PAYMENT,
                    null,
                    key,
                    day,
                    new Money(refund ? -fen / 10 - 1 : fen),
                    day,
                    new EntryDetails(
                            PAYEES.get(random.nextInt(PAYEES.size())) + random.nextInt(1000),
                            "2101505",
                            "30227",
                            "50205",
                            FUNDS.get(0),
                            "直接支付",
                            "进度款",
                            "SYNTHETIC",
                            "PZ" + id.substring(4)));
            entries.add(new LineEntry(
                    key, entry, false, new Provenance(Topics.PAYMENTS.name(), number % 6, (long) number * 1000 + i)));
        }
        return entries;
    }

    private static Ledger ledger(List<LineEntry> entries) {
        TreeMap<LocalDate, DayTotals> days = new TreeMap<>();
        for (LineEntry entry : entries) {
            long fen = entry.entry().amount().fen();
            long refunds = entry.entry().kind() == EntryKind.REFUND ? -fen : 0;
            LocalDate day = entry.entry().paidOn();
            days.merge(
                    day,
                    new DayTotals(day, fen, refunds, 1),
                    (one, other) -> new DayTotals(
                            day,
                            one.netFen() + other.netFen(),
                            one.refundsFen() + other.refundsFen(),
                            one.entries() + other.entries()));
        }
        return new Ledger(List.copyOf(days.values()));
    }
}
