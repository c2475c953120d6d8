package budgetflow.launcher.sample;

import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happens in the synthetic year, line by line; the days are working days of 2024. */
final class YearScript {
    /** After the October milestone, so that its plan is still held against the original budgets. */
    static final LocalDate SUPPLEMENTED_ON = day(Month.NOVEMBER, 11);

    private static final LocalDate NEW_YEAR = day(Month.JANUARY, 2);
    private static final LocalDate MARCH_END = day(Month.MARCH, 31);
    private static final LocalDate JUNE_END = day(Month.JUNE, 30);
    private static final LocalDate OCTOBER_END = day(Month.OCTOBER, 31);
    private static final LocalDate YEAR_END = day(Month.DECEMBER, 31);

    /** Ten-thousandths in one: shares of a budget below are written in these, 3050 is 30.5 %. */
    private static final long WHOLE = 10_000;

    /** As well formed as a real one; no budget has it. */
    private static final String UNBUDGETED_CODE = "13028124P00009910001X";

    private final SampleBudget budget;
    private final Installments installments;
    private final List<SamplePayment> payments = new ArrayList<>();
    private final Map<SampleRole, Long> spentFen = new EnumMap<>(SampleRole.class);
    private final Map<SampleRole, LocalDate> paidThrough = new EnumMap<>(SampleRole.class);

    YearScript(SampleBudget budget, Installments installments) {
        this.budget = budget;
        this.installments = installments;
    }

    List<SamplePayment> payments() {
        onPlan();
        lagging();
        corrected();
        late();
        overspent();
        quarterly();
        supplemented();
        unbudgeted();
        sentAgain();
        malformed();
        return List.copyOf(payments);
    }

    private void onPlan() {
        payUntil(SampleRole.ON_PLAN, MARCH_END, 3080, 16);
        payUntil(SampleRole.ON_PLAN, JUNE_END, 6110, 18);
        payUntil(SampleRole.ON_PLAN, OCTOBER_END, 9040, 24);
        payUntil(SampleRole.ON_PLAN, YEAR_END, WHOLE, 12);
    }

    /** 30.5 % in March, 48 % in June, 62 % in August, 82 % in October, 92 % in November, all in December. */
    private void lagging() {
        payUntil(SampleRole.LAGGING, MARCH_END, 3050, 14);
        reversedAndPaidAgain();
        payUntil(SampleRole.LAGGING, JUNE_END, 4800, 10);
        payUntil(SampleRole.LAGGING, day(Month.AUGUST, 15), 6200, 8);
        payUntil(SampleRole.LAGGING, OCTOBER_END, 8200, 9);
        payUntil(SampleRole.LAGGING, day(Month.NOVEMBER, 22), 9200, 5);
        payUntil(SampleRole.LAGGING, YEAR_END, WHOLE, 6);
    }

    /** Paid, reversed and paid again on one day, in one file: nobody is to be alarmed by that. */
    private void reversedAndPaidAgain() {
        LocalDate on = day(Month.APRIL, 16);
        SamplePayment wrong = pay(SampleRole.LAGGING, "PAYMENT", "", on, 3_150_000, on);
        pay(SampleRole.LAGGING, "REVERSAL", wrong.entryId(), on, -3_150_000, on);
        pay(SampleRole.LAGGING, "PAYMENT", "", on, 3_510_000, on);
    }

    /** June is reported with 58 % and restated with 61 %: 3 % were paid in time and received a fortnight late. */
    private void late() {
        payUntil(SampleRole.LATE, MARCH_END, 3060, 14);
        long delayedFen = shareOf(SampleRole.LATE, 300);
        payUntil(SampleRole.LATE, JUNE_END, 5800, 14);
        pay(SampleRole.LATE, "PAYMENT", "", day(Month.JUNE, 27), delayedFen, day(Month.JULY, 16));
        payUntil(SampleRole.LATE, OCTOBER_END, 9050, 20);
        payUntil(SampleRole.LATE, YEAR_END, WHOLE, 10);
    }

    /** 99 % by mid-November, then 4 % in one payment, of which 3 % come back a week later. */
    private void overspent() {
        payUntil(SampleRole.OVERSPENT, MARCH_END, 3100, 18);
        payUntil(SampleRole.OVERSPENT, JUNE_END, 6150, 18);
        payUntil(SampleRole.OVERSPENT, OCTOBER_END, 9200, 22);
        payUntil(SampleRole.OVERSPENT, day(Month.NOVEMBER, 19), 9900, 6);
        LocalDate over = day(Month.NOVEMBER, 20);
        SamplePayment payment =
                pay(SampleRole.OVERSPENT, "PAYMENT", "", over, shareOf(SampleRole.OVERSPENT, 400), over);
        LocalDate back = day(Month.NOVEMBER, 27);
        pay(SampleRole.OVERSPENT, "REFUND", payment.entryId(), back, -shareOf(SampleRole.OVERSPENT, 300), back);
    }

    private void quarterly() {
        payUntil(SampleRole.QUARTERLY, MARCH_END, 3010, 1);
        payUntil(SampleRole.QUARTERLY, JUNE_END, 6020, 1);
        payUntil(SampleRole.QUARTERLY, OCTOBER_END, 9010, 1);
        payUntil(SampleRole.QUARTERLY, YEAR_END, WHOLE, 1);
    }

    /** One entry comes from the lagging line by a revision; one goes to the late line by the two legs of a correction. */
    private void corrected() {
        LocalDate moved = day(Month.FEBRUARY, 21);
        SamplePayment misplaced =
                row("PAYMENT", "", budget.line(SampleRole.LAGGING).code(), moved, 2_400_000, moved);
        payments.add(misplaced);
        payments.add(misplaced.movedTo(budget.line(SampleRole.CORRECTED).code(), day(Month.MARCH, 6)));
        spentFen.merge(SampleRole.CORRECTED, 2_400_000L, Long::sum);
        payUntil(SampleRole.CORRECTED, MARCH_END, 3040, 10);
        LocalDate wrong = day(Month.MAY, 14);
        SamplePayment charged = pay(SampleRole.CORRECTED, "PAYMENT", "", wrong, 1_800_000, wrong);
        LocalDate righted = day(Month.MAY, 28);
        pay(SampleRole.CORRECTED, "CORRECTION", charged.entryId(), righted, -1_800_000, righted);
        pay(SampleRole.LATE, "CORRECTION", charged.entryId(), righted, 1_800_000, righted);
        payUntil(SampleRole.CORRECTED, JUNE_END, 6120, 10);
        payUntil(SampleRole.CORRECTED, OCTOBER_END, 9060, 14);
        payUntil(SampleRole.CORRECTED, YEAR_END, WHOLE, 8);
    }

    /** On plan against the original budget, and 95 % of budget and supplement together at the end of the year. */
    private void supplemented() {
        payUntil(SampleRole.SUPPLEMENTED, MARCH_END, 3030, 12);
        payUntil(SampleRole.SUPPLEMENTED, JUNE_END, 6080, 12);
        payUntil(SampleRole.SUPPLEMENTED, OCTOBER_END, 9070, 16);
        payUntil(SampleRole.SUPPLEMENTED, YEAR_END, 11_450, 12);
    }

    private void unbudgeted() {
        LocalDate on = day(Month.SEPTEMBER, 12);
        payments.add(row("PAYMENT", "", UNBUDGETED_CODE, on, 3_200_000, on));
    }

    /** Five rows come twice: at once, as a sender repeats what was not acknowledged, or weeks later. */
    private void sentAgain() {
        for (int index : new int[] {3, 40, 95, 150, 205}) {
            SamplePayment first = payments.get(index);
            int daysLater = index % 2 == 0 ? 21 : 0;
            payments.add(first.receivedOn(first.receivedOn().plusDays(daysLater)));
        }
    }

    /** Three rows no reader can take, each for another reason. */
    private void malformed() {
        String line = budget.line(SampleRole.ON_PLAN).code();
        String shortened = line.substring(0, line.length() - 1);
        int number = payments.size() + 1;
        LocalDate spring = day(Month.FEBRUARY, 29);
        LocalDate summer = day(Month.JULY, 23);
        LocalDate autumn = day(Month.OCTOBER, 22);
        payments.add(new SamplePayment("SYN-M1", 0, "PAYMENT", "", line, "2024-02-30", "5200.00", number, spring));
        payments.add(
                new SamplePayment("SYN-M2", 0, "PAYMENT", "", line, summer.toString(), "12.345", number + 1, summer));
        payments.add(new SamplePayment(
                "SYN-M3", 0, "PAYMENT", "", shortened, autumn.toString(), "8600.00", number + 2, autumn));
    }

    /** Pays from where the line stopped until a day, so that its share of the original budget is then spent. */
    private void payUntil(SampleRole role, LocalDate last, long share, int count) {
        LocalDate first = paidThrough.getOrDefault(role, NEW_YEAR);
        long fen = shareOf(role, share) - spentFen.getOrDefault(role, 0L);
        for (Installments.Installment part : installments.split(fen, count, first, last)) {
            pay(role, "PAYMENT", "", part.paidOn(), part.fen(), installments.sentOn(part.paidOn()));
        }
        paidThrough.put(role, last.plusDays(1));
    }

    private SamplePayment pay(
            SampleRole role, String kind, String relatesTo, LocalDate paidOn, long fen, LocalDate receivedOn) {
        SamplePayment payment = row(kind, relatesTo, budget.line(role).code(), paidOn, fen, receivedOn);
        payments.add(payment);
        spentFen.merge(role, fen, Long::sum);
        return payment;
    }

    private SamplePayment row(
            String kind, String relatesTo, String lineCode, LocalDate paidOn, long fen, LocalDate receivedOn) {
        int number = payments.size() + 1;
        return new SamplePayment(
                String.format("SYN-%05d", number),
                0,
                kind,
                relatesTo,
                lineCode,
                paidOn.toString(),
                new Money(fen).inYuan(),
                number,
                receivedOn);
    }

    private long shareOf(SampleRole role, long share) {
        return budget.line(role).fen() / WHOLE * share;
    }

    private static LocalDate day(Month month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
