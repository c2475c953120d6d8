package budgetflow.dashboard.year;

import java.time.LocalDate;

/**
 * 对账: one control total, as far as lists choose by it.
 *
 * @param key as text
 */
public record YearReconciliation(
        String key, String region, String department, String unit, String source, LocalDate paidOn, boolean agrees) {

    /** All of the key but its day. */
    String place() {
        return key.substring(0, key.length() - paidOn.toString().length());
    }
}
