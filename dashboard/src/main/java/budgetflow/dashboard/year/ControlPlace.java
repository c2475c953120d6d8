package budgetflow.dashboard.year;

/**
 * 对账点: whose control totals they are, day by day.
 *
 * @param text what their keys begin with: region / fiscal year / source / unit /
 */
public record ControlPlace(String text, String region, String department, String unit, String source) {}
