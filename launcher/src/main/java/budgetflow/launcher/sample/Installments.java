package budgetflow.launcher.sample;

import budgetflow.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Splits an amount into payments on working days: unequal, at random, and exact to the fen. */
final class Installments {
    record Installment(LocalDate paidOn, long fen) {}

    private static final int LEAST_WEIGHT = 50;
    private static final int WEIGHT_RANGE = 101;

    private final Random random;
    private final WorkingCalendar calendar;

    Installments(Random random, WorkingCalendar calendar) {
        this.random = random;
        this.calendar = calendar;
    }

    /** In order of the days; both ends of the span may be paid on. The last payment takes what rounding left. */
    List<Installment> split(long fen, int count, LocalDate first, LocalDate last) {
        return split(
                fen,
                count,
                first.datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .toList());
    }

    /** On some of the given days; a day may be taken more than once. */
    List<Installment> split(long fen, int count, List<LocalDate> workingDays) {
        LocalDate[] days = new LocalDate[count];
        int[] weights = new int[count];
        long weight = 0;
        for (int i = 0; i < count; i++) {
            days[i] = workingDays.get(random.nextInt(workingDays.size()));
            weights[i] = LEAST_WEIGHT + random.nextInt(WEIGHT_RANGE);
            weight += weights[i];
        }
        Arrays.sort(days);
        List<Installment> installments = new ArrayList<>(count);
        long left = fen;
        for (int i = 0; i < count; i++) {
            long part = i == count - 1 ? left : fen / weight * weights[i];
            left -= part;
            installments.add(new Installment(days[i], part));
        }
        return installments;
    }

    /** The working day on which the treasury sends what was paid on a day: mostly the same, else the next. */
    LocalDate sentOn(LocalDate paidOn) {
        return random.nextInt(4) > 0 ? paidOn : calendar.workingDayAfter(paidOn, 1);
    }
}
