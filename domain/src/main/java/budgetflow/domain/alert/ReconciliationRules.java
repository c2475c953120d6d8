package budgetflow.domain.alert;

import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import java.util.Optional;

/** 对账规则: which rule holds for a control total and which for a source; none where it is switched off. */
public interface ReconciliationRules {
    Optional<Rule<ReconciliationReview>> of(ReconciliationKey total);

    Optional<SourceRule> of(SourceKey source);
}
