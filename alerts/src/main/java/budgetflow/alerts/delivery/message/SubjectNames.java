package budgetflow.alerts.delivery.message;

/**
 * 名称: what an alert's subject is called.
 *
 * @param department its name, else the unit's, else the unit's code: what messages are grouped by
 * @param unit its name, else its code
 * @param subject the line's name; for a control total or a source, its own name
 */
public record SubjectNames(String department, String unit, String subject) {}
