package budgetflow.launcher.sample;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens in a {@link PlainYear}: the lines, in an order left to chance, take one {@link PlainRole} each. */
final class PlainScript {
    /**
     * A row and the unit it is charged to.
     *
     * @param unit region, fiscal year and unit code as three columns
     */
    record Charged(String unit, SamplePayment payment) {}

    /** As well formed as one made for a project without a printed code; no budget has it. */
    private static final LineCode UNBUDGETED = new LineCode("S-NOBUDGETLINE");

    /** Words in the names of lines for 三公经费. */
    private static final List<String> OFFICIAL_EXPENSES = List.of("三公", "因公出国", "公务接待", "公务用车");

    private static final long UNBUDGETED_FEN = 1_200_000;

    /** What goes wrong is about a thousandth of the line's budget. */
    private static final long INCIDENT_PART = 1_000;

    /** Two payment days a month: the first ones of May and of August. */
    private static final int MAY = 8;

    private static final int AUGUST = 14;

    /** Payments between two milestones. */
    private static final int MOST_PAYMENTS = 2;

    private final PlainBudget budget;
    private final List<LocalDate> days;
    private final Random random;
    private final Installments installments;
    private final List<Charged> payments = new ArrayList<>();

    /** @param days on which anything is paid, in order */
    PlainScript(PlainBudget budget, List<LocalDate> days, Random random, Installments installments) {
        this.budget = budget;
        this.days = List.copyOf(days);
        this.random = random;
        this.installments = installments;
    }

    /** Line by line; a line without money gets none. */
    List<Charged> payments() {
        List<BudgetChange> lines = new ArrayList<>(budget.lines());
        lines.removeIf(line -> !line.amount().isPositive());
        Collections.shuffle(lines, random);
        showOverspent(lines);
        for (int place = 0; place < lines.size(); place++) {
            play(PlainRole.of(place), lines.get(place));
        }
        unbudgeted();
        lines.stream().findFirst().ifPresent(this::incidents);
        return List.copyOf(payments);
    }

    /** Where there is a line for official expenses, it is the one that is overspent: that has an alert of its own. */
    private static void showOverspent(List<BudgetChange> lines) {
        int shown = PlainRole.OVERSPENT.firstPlace();
        IntStream.range(0, lines.size())
                .filter(place -> shown < lines.size() && isOfficial(lines.get(place)))
                .findFirst()
                .ifPresent(place -> Collections.swap(lines, place, shown));
    }

    private static boolean isOfficial(BudgetChange line) {
        LineAttributes attributes = line.attributes();
        return attributes != null && OFFICIAL_EXPENSES.stream().anyMatch(attributes.lineName()::contains);
    }

    private void play(PlainRole role, BudgetChange line) {
        switch (role) {
            case ON_PLAN, LAGGING -> alongPlan(line, role);
            case OVERSPENT -> overspent(line);
            case IDLE -> {}
        }
    }

    private void alongPlan(BudgetChange line, PlainRole role) {
        List<Milestone> milestones = budget.planOf(line.line()).milestones();
        int behindAt = role == PlainRole.LAGGING ? Math.min(1, milestones.size() - 2) : -1;
        long spentFen = 0;
        LocalDate since = budget.year().firstDay();
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            long dueFen = reaching(milestone.percent(), line.amount()) - spentFen;
            List<LocalDate> between = daysBetween(since, milestone.dueOn());
            spentFen += pay(line, i == behindAt ? dueFen / 2 : dueFen, between);
            since = milestone.dueOn().plusDays(1);
        }
    }

    /** 99 % some time before the end, then 103 % on the last day but one, and 3 % back on the last. */
    private void overspent(BudgetChange line) {
        long fen = line.amount().fen();
        long excessFen = Math.max(1, fen / 100 * 3);
        long before = fen - fen / 100;
        SpendingPlan plan = budget.planOf(line.line());
        LocalDate over = days.get(days.size() - 2);
        LocalDate back = days.get(days.size() - 1);
        long spentFen = 0;
        LocalDate since = budget.year().firstDay();
        for (Milestone milestone : plan.milestones()) {
            LocalDate until = milestone.dueOn().isBefore(over) ? milestone.dueOn() : over.minusDays(1);
            long dueFen = Math.min(before, reaching(milestone.percent(), line.amount())) - spentFen;
            spentFen += pay(line, dueFen, daysBetween(since, until));
            since = until.plusDays(1);
        }
        SamplePayment payment = add(line.line(), "PAYMENT", "", over, fen + excessFen - spentFen);
        add(line.line(), "REFUND", payment.entryId(), back, -excessFen);
    }

    private void unbudgeted() {
        LineKey first = budget.lines().get(0).line();
        LineKey line = new LineKey(first.region(), first.fiscalYear(), first.unit(), UNBUDGETED);
        if (budget.has(line)) {
            throw new IllegalArgumentException("a budget has the code that no budget should have: " + line);
        }
        add(line, "PAYMENT", "", days.get(random.nextInt(days.size())), UNBUDGETED_FEN);
    }

    /**
     * What goes wrong with single payments of the line on plan, and is put right on the next payment day, so that its sums
     * stay as they are: one is paid twice, one goes to the unit's own account, and a refund names no original.
     */
    private void incidents(BudgetChange line) {
        long fen = line.amount().fen() / INCIDENT_PART;
        Optional<Charged> first = payments.stream()
                .filter(charged ->
                        charged.payment().lineCode().equals(line.line().code().code()))
                .findFirst();
        if (fen == 0 || first.isEmpty()) {
            return;
        }
        SamplePayment once = first.get().payment();
        LocalDate on = LocalDate.parse(once.paidOn());
        SamplePayment twice = new SamplePayment(
                entryId(line.line()), 0, "PAYMENT", "", once.lineCode(), once.paidOn(), once.yuan(), once.number(), on);
        payments.add(new Charged(first.get().unit(), twice));
        add(
                line.line(),
                "REFUND",
                twice.entryId(),
                dayAfter(on),
                -AmountUnit.YUAN.parse(once.yuan()).get().fen());
        LineAttributes attributes = line.attributes();
        String unit = attributes == null ? null : attributes.unitName();
        LocalDate may = days.get(MAY);
        if (unit != null) {
            SamplePayment own = add(line.line(), "PAYMENT", "", may, fen);
            Charged last = payments.remove(payments.size() - 1);
            payments.add(new Charged(last.unit(), own.paidTo(unit)));
            add(line.line(), "REFUND", own.entryId(), dayAfter(may), -fen);
        }
        LocalDate august = days.get(AUGUST);
        add(line.line(), "REFUND", "", august, -fen);
        add(line.line(), "PAYMENT", "", dayAfter(august), fen);
    }

    private LocalDate dayAfter(LocalDate day) {
        return days.get(days.indexOf(day) + 1);
    }

    /** The amount that reaches a share of a budget: half-up may fall short by a part of a fen, so one more is paid. */
    private static long reaching(Percentage share, Money budget) {
        return Math.min(budget.fen(), share.of(budget).fen() + 1);
    }

    private List<LocalDate> daysBetween(LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
    }

    /** Pays on some of the days; where there are none, nothing, and the next milestone makes up for it. */
    private long pay(BudgetChange line, long fen, List<LocalDate> between) {
        if (between.isEmpty() || fen <= 0) {
            return 0;
        }
        int count = 1 + random.nextInt(MOST_PAYMENTS);
        for (Installments.Installment part : installments.split(fen, count, between)) {
            if (part.fen() > 0) {
                add(line.line(), "PAYMENT", "", part.paidOn(), part.fen());
            }
        }
        return fen;
    }

    private SamplePayment add(LineKey line, String kind, String relatesTo, LocalDate paidOn, long fen) {
        int number = payments.size() + 1;
        SamplePayment payment = new SamplePayment(
                entryId(line),
                0,
                kind,
                relatesTo,
                line.code().code(),
                paidOn.toString(),
                new Money(fen).inYuan(),
                number,
                paidOn);
        payments.add(new Charged(line.region() + "," + line.fiscalYear() + "," + line.unit(), payment));
        return payment;
    }

    private String entryId(LineKey line) {
        return String.format("SYN-%s-%s-%05d", line.region(), line.fiscalYear(), payments.size() + 1);
    }
}
