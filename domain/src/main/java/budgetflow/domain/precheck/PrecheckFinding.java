package budgetflow.domain.precheck;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Reason;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * 预审发现: one rule, with the figure and threshold that its alert would have.
 *
 * @param trigger what would trip it: an entry id or a day
 * @param remedy what would resolve it then; null where that is no sum of money
 */
public record PrecheckFinding(
        RuleCode rule,
        FindingEffect effect,
        Severity severity,
        String trigger,
        Measure value,
        Measure threshold,
        @Nullable Remedy remedy) {

    /** In words. */
    public Reason reason() {
        return Reason.of(rule, trigger, value, threshold);
    }
}
