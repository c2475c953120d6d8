package budgetflow.domain.alert;

import budgetflow.domain.key.LineKey;

/** 指标规则: which rules hold for a line; its region, unit or the line itself may have thresholds of its own. */
@FunctionalInterface
public interface LineRules {
    RuleBook of(LineKey line);

    /** Differs where any line is judged by other rules or thresholds; it may then have to be looked at on other days. */
    default String fingerprint() {
        return "";
    }
}
