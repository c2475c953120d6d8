package budgetflow.dashboard.year;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.Severity;
import java.time.LocalDate;

/**
 * How an alert stands from one step to the next.
 *
 * @param fromOn first day it stood so
 * @param untilOn first day it did not any more; 9999-12-31 for the last step
 * @param sinceOn since when somebody waits: raised, come back or grown worse
 */
public record AlertStanding(
        LocalDate fromOn, LocalDate untilOn, LocalDate sinceOn, AlertState state, Severity severity) {

    boolean holdsOn(LocalDate day) {
        return !fromOn.isAfter(day) && untilOn.isAfter(day);
    }
}
