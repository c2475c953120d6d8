package budgetflow.launcher.sample;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 合成对账总数: what the source's own book says of each working day of the sample's year, sent on the next one. Its book is
 * right but for one day, and holds what it sent late or malformed as well; once it sends nothing for a week.
 */
final class SyntheticTotals {
    static final String HEADER = "region,fiscal_year,source,unit_code,day,count,amount,amount_unit,received_on";

    private static final LocalDate FIRST = LocalDate.of(2024, Month.JANUARY, 2);
    private static final LocalDate LAST = LocalDate.of(2024, Month.DECEMBER, 31);

    /** A week whose totals are all sent when it is over. */
    private static final LocalDate SILENT_FROM = LocalDate.of(2024, Month.AUGUST, 12);

    private static final LocalDate SILENT_THROUGH = LocalDate.of(2024, Month.AUGUST, 16);

    /** A total that is 1,000 元 too high, and is sent again, right, a week later. */
    private static final LocalDate WRONG = LocalDate.of(2024, Month.SEPTEMBER, 10);

    private static final Money WRONG_BY = new Money(100_000);
    private static final int RIGHTED_AFTER_DAYS = 7;

    private final String[] unit;
    private final WorkingCalendar calendar;

    /** One row of the file. */
    private record Row(LocalDate day, Total total, LocalDate receivedOn) {}

    /** What a day's entries come to. */
    private record Total(int count, Money amount) {
        static final Total NOTHING = new Total(0, Money.ZERO);

        Total plus(Money entry) {
            return new Total(count + 1, amount.plus(entry));
        }
    }

    /** @param unit region, fiscal year and unit code as the columns of a file */
    SyntheticTotals(String unit, WorkingCalendar calendar) {
        this.unit = unit.split(",", -1);
        this.calendar = calendar;
    }

    /** The file of the totals over some payments, in the order the source sent them, with LF. */
    String of(Collection<SamplePayment> payments) {
        Map<LocalDate, Total> totals = totals(payments);
        List<Row> rows = new ArrayList<>();
        for (LocalDate day : FIRST.datesUntil(LAST.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList()) {
            rows.addAll(sent(day, totals.getOrDefault(day, Total.NOTHING)));
        }
        rows.sort(Comparator.comparing(Row::receivedOn).thenComparing(Row::day));
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        rows.forEach(row -> file.append(text(row)).append('\n'));
        return file.toString();
    }

    private List<Row> sent(LocalDate day, Total total) {
        boolean silent = !day.isBefore(SILENT_FROM) && !day.isAfter(SILENT_THROUGH);
        LocalDate sentOn = calendar.workingDayAfter(silent ? SILENT_THROUGH : day, 1);
        if (day.equals(WRONG)) {
            Total wrong = new Total(total.count(), total.amount().plus(WRONG_BY));
            return List.of(new Row(day, wrong, sentOn), new Row(day, total, sentOn.plusDays(RIGHTED_AFTER_DAYS)));
        }
        return List.of(new Row(day, total, sentOn));
    }

    /** By day of payment. The book has the latest revision of an entry, and an entry sent twice only once. */
    private static Map<LocalDate, Total> totals(Collection<SamplePayment> payments) {
        Map<String, SamplePayment> book = new HashMap<>();
        payments.forEach(sent -> book.merge(sent.entryId(), sent, (a, b) -> a.revision() >= b.revision() ? a : b));
        Map<LocalDate, Total> totals = new HashMap<>();
        book.values().forEach(entry -> {
            Checked<Money> amount = AmountUnit.YUAN.parse(entry.yuan());
            day(entry.paidOn())
                    .filter(day -> amount.isAccepted())
                    .ifPresent(day ->
                            totals.merge(day, Total.NOTHING.plus(amount.get()), (sum, one) -> sum.plus(one.amount())));
        });
        return totals;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private String text(Row row) {
        return String.join(
                ",",
                unit[0],
                unit[1],
                SyntheticYear.SOURCE,
                unit[2],
                row.day().toString(),
                Integer.toString(row.total().count()),
                row.total().amount().inYuan(),
                "元",
                row.receivedOn().toString());
    }
}
