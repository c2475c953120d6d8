package budgetflow.domain.execution;

/** 执行状态: how a line stands today; of several that fit, the first in this order holds. */
public enum ExecutionStatus {
    /** 无预算: entries, and no budget or an adjusted budget of 0 or less. */
    UNBUDGETED,
    /** 超预算: strictly more than the adjusted budget. */
    OVERSPENT,
    /** 滞后: under the percentage of the last milestone passed. */
    LAGGING,
    /** 超前: more than 15 percentage points ahead of the pace. */
    AHEAD,
    /** 未开始: no entry, and no milestone passed. */
    NOT_STARTED,
    /** 正常: none of these. */
    ON_TRACK
}
