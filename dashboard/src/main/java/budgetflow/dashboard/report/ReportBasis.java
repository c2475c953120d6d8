package budgetflow.dashboard.report;

import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.report.ClassNames;

/**
 * 编报口径: what reports rest on beside the store.
 *
 * @param ruleVersion the fingerprint of the alert rules in force
 */
public record ReportBasis(JudgingDays judgingDays, String ruleVersion, ClassNames names) {}
