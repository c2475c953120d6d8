package budgetflow.domain.alert;

/** 来源规则: a rule about a source of control totals. */
public interface SourceRule extends Rule<SourceReview> {
    /** Working days without a total after which a source is silent, from 1. */
    int quietWorkingDays();
}
