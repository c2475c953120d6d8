package budgetflow.dashboard.web;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.Topics;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 合成县: a county that does not exist, with departments that spend at their own pace. Everything in it is made up, and says
 * so: the source of every payment is SYNTHETIC.
 */
final class SyntheticCounty {
    static final FiscalYear YEAR = new FiscalYear(2024);
    static final String REGION = "130281";
    static final LocalDate CLOSED_ON = LocalDate.of(2024, 10, 15);

    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());
    private static final long SEED = 20_240_101L;

    /** A department: how fast it spends, in percent of what the plan asks for. */
    private record Office(String code, String name, int pace, String functional, String... projects) {}

    private static final List<Office> OFFICES = List.of(
            new Office("301", "合成县教育局", 104, "2050202", "义务教育校舍维修", "农村学生营养改善计划", "教师培训经费", "智慧校园设备购置"),
            new Office("361", "合成县卫生健康局", 97, "2100408", "基本公共卫生服务", "乡村医生补助", "疾控中心检验设备", "妇幼健康项目"),
            new Office("473", "合成县医疗保障局", 88, "2101505", "城乡居民医保工作经费", "基金监管与稽核", "医保信息化运行维护", "大病保险宣传"),
            new Office("512", "合成县交通运输局", 71, "2140106", "县乡公路养护", "桥梁安全检测", "农村客运补贴", "治超站点运行"),
            new Office("417", "合成县农业农村局", 62, "2130122", "高标准农田建设配套", "动物防疫经费", "农机购置补贴配套", "耕地质量监测"),
            new Office("208", "合成县民政局", 113, "2081001", "高龄老人津贴", "社区养老服务设施", "临时救助资金", "殡葬设施维护"));

    final List<LineExecution> lines = new ArrayList<>();
    final List<LineEntry> entries = new ArrayList<>();
    final List<MilestoneVerdict> verdicts = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    private final Random random = new Random(SEED);
    private long offset;

    SyntheticCounty() {
        for (Office office : OFFICES) {
            for (int i = 0; i < office.projects().length; i++) {
                add(office, i);
            }
            basic(office);
        }
        for (LineExecution line : lines) {
            judge(line);
        }
    }

    /** Text that wants to break out of every place it is put in. */
    static final String HOSTILE =
            "<script>alert('x')</script>\" onmouseover=\"evil()\" =cmd|'/c calc'!A0 &amp; \u202Egnp.exe\u202C 🏛️";

    static LineKey key(String unit, String code) {
        return LineKey.of(REGION + "/" + YEAR + "/" + unit + "/" + code);
    }

    LineExecution line(int index) {
        return lines.get(index);
    }

    /** A line that is called so, without a payment. */
    static LineExecution named(String name) {
        LineKey key = key("777001", "S-AAAAAAAAAAAA");
        return new LineExecution(
                BudgetLine.empty(key)
                        .offer(BudgetChange.original(
                                key, 0, new Money(100_000_00L), attributes(name, name, LineKind.PROJECT, null, name)))
                        .line(),
                SpendingPlan.standard(YEAR),
                Ledger.EMPTY);
    }

    private void add(Office office, int index) {
        String unit = office.code() + (index % 2 == 0 ? "001" : "002");
        String unitName = index % 2 == 0 ? office.name() + "本级" : office.name() + "事务中心";
        LineKey key = key(
                unit, REGION + "24P" + String.format("%05d", Integer.parseInt(office.code()) * 10 + index) + "210001L");
        long fen = (40 + random.nextInt(400)) * 10_000_00L;
        boolean idle = office.pace() < 70 && index == 3;
        BudgetLine budget = BudgetLine.empty(key)
                .offer(BudgetChange.original(
                        key,
                        0,
                        new Money(fen),
                        attributes(
                                unitName,
                                office.projects()[index],
                                LineKind.PROJECT,
                                office.functional(),
                                office.name())))
                .line();
        if (index == 1) {
            budget = budget.offer(
                            change(key, "C1", ChangeKind.ADJUSTMENT, "2024-05-20", fen / 5, ChangeStatus.APPROVED))
                    .line()
                    .offer(change(key, "C2", ChangeKind.ADJUSTMENT, "2024-09-02", fen / 10, ChangeStatus.DRAFT))
                    .line();
        }
        if (index == 2) {
            budget = budget.offer(change(key, "V1", ChangeKind.VIREMENT, "2024-07-08", -fen / 8, ChangeStatus.APPROVED))
                    .line();
        }
        int pace = index == 0 && office.pace() > 110 ? 150 : office.pace() + 6 * (index - 1);
        pay(budget, idle ? 0 : pace, unitName);
    }

    private void basic(Office office) {
        LineKey key = key(office.code(), "B-" + office.functional().substring(0, 3) + "0501");
        BudgetLine budget = BudgetLine.empty(key)
                .offer(BudgetChange.original(
                        key,
                        0,
                        new Money((300 + random.nextInt(500)) * 10_000_00L),
                        attributes(
                                office.name(),
                                office.name() + "人员经费",
                                LineKind.BASIC,
                                office.functional(),
                                office.name())))
                .line();
        pay(budget, 100, office.name());
    }

    /** About every ten days, until the last closed day, at a pace in percent of the plan's. */
    private void pay(BudgetLine budget, int pace, String unitName) {
        SpendingPlan plan = SpendingPlan.standard(YEAR);
        Ledger ledger = Ledger.EMPTY;
        long spent = 0;
        int number = 0;
        for (LocalDate day = LocalDate.of(2024, 1, 12);
                pace > 0 && !day.isAfter(CLOSED_ON);
                day = day.plusDays(7 + random.nextInt(8))) {
            var planned = plan.paceOn(day);
            long due = BigInteger.valueOf(budget.adjustedOn(day).fen())
                            .multiply(BigInteger.valueOf(planned.numerator()))
                            .multiply(BigInteger.valueOf(pace))
                            .divide(BigInteger.valueOf(planned.denominator()).multiply(BigInteger.valueOf(100)))
                            .longValueExact()
                    - spent;
            if (due <= 0) {
                continue;
            }
            boolean refund = number > 3 && random.nextInt(14) == 0;
            Entry entry = new Entry(
                    "SYN-" + budget.key().unit() + "-"
                            + budget.key().code().code().substring(0, 4) + "-" + String.format("%05d", offset),
                    0,
                    refund ? EntryKind.REFUND : EntryKind.PAYMENT,
                    null,
                    budget.key(),
                    day,
                    new Money(refund ? -Math.max(1, due / 20) : due),
                    day,
                    new EntryDetails(
                            refund ? unitName : "合成供应商" + (1 + random.nextInt(20)) + "号",
                            null,
                            null,
                            null,
                            null,
                            "直接支付",
                            refund ? "退回多付款" : "按合同进度支付",
                            "SYNTHETIC",
                            "PZ" + String.format("%06d", offset)));
            ledger = ledger.plus(entry);
            spent += entry.amount().fen();
            number++;
            entries.add(new LineEntry(
                    budget.key(),
                    entry,
                    false,
                    new Provenance(Topics.PAYMENTS.name(), (int) (offset % 6), 1_000 + offset)));
            offset++;
        }
        lines.add(new LineExecution(budget, plan, ledger));
    }

    /** What was reported at the milestones that are judged by now, and the alerts of those that lagged. */
    private void judge(LineExecution line) {
        for (Milestone milestone : line.plan().milestones()) {
            MilestoneFigures figures = line.milestoneOn(milestone, CLOSED_ON, JUDGING);
            if (figures.verdict() == Verdict.PENDING || figures.verdict() == null) {
                continue;
            }
            LocalDate decidedOn = JUDGING.of(milestone.dueOn());
            MilestoneFigures reported = figures.executed().fen() % 3 == 0
                    ? new MilestoneFigures(
                            milestone,
                            figures.adjusted(),
                            figures.planned(),
                            new Money(figures.executed().fen() * 97 / 100),
                            figures.verdict())
                    : figures;
            verdicts.add(
                    MilestoneVerdict.judged(line.key(), reported, decidedOn).restated(figures));
            boolean last = milestone.dueOn().getMonthValue() == 6;
            if (last && figures.verdict() == Verdict.LAGGING) {
                alerts.add(lagging(line, figures, decidedOn));
            }
        }
        if (line.ledger().net().compareTo(line.adjustedOn(CLOSED_ON)) > 0) {
            alerts.add(overspent(line));
        }
    }

    private static Alert lagging(LineExecution line, MilestoneFigures figures, LocalDate on) {
        AlertKey key =
                new AlertKey(line.ledger().entries() == 0 ? RuleCode.R12 : RuleCode.R10, AlertSubject.of(line.key()));
        Money missing = figures.planned().minus(figures.executed());
        Severity severity = missing.fen() * 100 > figures.adjusted().fen() * 15 ? Severity.HIGH : Severity.WARN;
        return new Alert(
                key,
                List.of(new AlertEvent(
                        on,
                        AlertEventKind.OPEN,
                        severity,
                        figures.milestone().dueOn().toString(),
                        new Measure.Share(figures.executedShare().orElseThrow().asPercent()),
                        new Measure.Share(figures.milestone().percent().text()),
                        figures.planned(),
                        new Remedy.Spend(missing, LocalDate.of(2024, 10, 31)),
                        null)));
    }

    private static Alert overspent(LineExecution line) {
        Money adjusted = line.adjustedOn(CLOSED_ON);
        return new Alert(
                new AlertKey(RuleCode.R02, AlertSubject.of(line.key())),
                List.of(new AlertEvent(
                        LocalDate.of(2024, 9, 25),
                        AlertEventKind.OPEN,
                        Severity.CRITICAL,
                        "SYN-LAST",
                        new Measure.Amount(line.ledger().net()),
                        new Measure.Amount(adjusted),
                        null,
                        new Remedy.Over(line.ledger().net().minus(adjusted)),
                        null)));
    }

    List<Reconciliation> reconciliations() {
        List<Reconciliation> totals = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            for (String unit : List.of("301001", "512001")) {
                Counted ours = new Counted(2 + day % 3, new Money(1_234_567L * day));
                boolean differs = day == 5 && unit.equals("512001");
                totals.add(new Reconciliation(
                        ReconciliationKey.of(
                                REGION + "/2024/SYNTHETIC/" + unit + "/2024-09-" + String.format("%02d", day)),
                        ours,
                        differs ? ours.plus(new Counted(1, new Money(500_000_00L))) : ours));
            }
        }
        return totals;
    }

    static List<Rejection> rejections() {
        return List.of(
                new Rejection(
                        "payments-synthetic.csv",
                        17,
                        "amount",
                        RejectCode.AMOUNT_BELOW_FEN,
                        "12.345",
                        "SYN-1,0,PAYMENT,,130281,2024,301001,…,12.345"),
                new Rejection(
                        "payments-synthetic.csv",
                        42,
                        "paid_on",
                        RejectCode.OUTSIDE_FISCAL_YEAR,
                        "2023-12-30",
                        "SYN-2,0,PAYMENT,,130281,2024,512001,…"),
                new Rejection(
                        "付款 " + HOSTILE + ".csv",
                        3,
                        "payee",
                        RejectCode.VALUE_TOO_LONG,
                        HOSTILE,
                        HOSTILE + "," + "长".repeat(200)));
    }

    private static BudgetChange change(
            LineKey key, String id, ChangeKind kind, String on, long fen, ChangeStatus status) {
        return new BudgetChange(
                id, key, kind, 0, LocalDate.parse(on), new Money(fen), status, "合成文号〔2024〕" + id + "号", null);
    }

    private static LineAttributes attributes(
            String unitName, String name, LineKind kind, String functional, String department) {
        return new LineAttributes(
                unitName,
                name,
                kind,
                functional,
                kind == LineKind.BASIC ? "30101" : "30227",
                kind == LineKind.BASIC ? "50101" : "50205",
                "一般公共预算",
                null,
                department,
                kind == LineKind.PROJECT ? "专用项目" : null,
                Money.ZERO);
    }
}
