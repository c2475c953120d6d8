package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Review;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;

/**
 * 年终: the year of a line as a whole; nothing is said of it before the last day's judging day, when what was paid in time
 * has arrived.
 */
record YearEnd(Review review) {
    static final List<MonthDay> CHECKPOINTS = List.of(MonthDay.of(Month.DECEMBER, 31));

    static YearEnd of(Review review) {
        return new YearEnd(review);
    }

    FiscalYear year() {
        return review.line().key().fiscalYear();
    }

    LocalDate lastDay() {
        return year().lastDay();
    }

    boolean isJudged() {
        return !review.judgingDays().of(lastDay()).isAfter(review.on());
    }

    Money executed() {
        return review.line().executedOn(lastDay());
    }

    Money adjusted() {
        return review.line().adjustedOn(lastDay());
    }

    Money ofDecember() {
        return review.line().ledger().netOf(YearMonth.of(year().year(), Month.DECEMBER));
    }

    Money ofLastDays(int days) {
        return review.line().ledger().netBetween(lastDay().minusDays(days - 1L), lastDay());
    }
}
