package budgetflow.domain.alert;

/** 预警状态: where an alert stands; which step leads from where to where stands in {@link AlertTransitions}. */
public enum AlertState {
    /** 待处理: raised, or grown worse than what was acknowledged; nobody has taken note yet. */
    OPEN,
    /** 已解除: the data itself took the reason away. */
    RESOLVED,
    /** 重新触发: it came back after it was over. */
    REOPENED,
    /** 已复核: somebody has taken note of it. */
    ACKNOWLEDGED,
    /** 已说明: its reason is known. */
    EXPLAINED,
    /** 整改中: something is being done about it. */
    RECTIFYING,
    /** 已办结: the bureau has seen it through. */
    CLOSED,
    /** 误报: it should not have been raised; silent until it has gone and comes back. */
    FALSE_POSITIVE;

    /** Whether somebody has to act. */
    public boolean isActive() {
        return switch (this) {
            case OPEN, REOPENED, ACKNOWLEDGED, EXPLAINED, RECTIFYING -> true;
            case RESOLVED, CLOSED, FALSE_POSITIVE -> false;
        };
    }

    /** Whether somebody has taken it on: there is no need to remind anybody that it is there. */
    public boolean isAcknowledged() {
        return switch (this) {
            case ACKNOWLEDGED, EXPLAINED, RECTIFYING -> true;
            case OPEN, REOPENED, RESOLVED, CLOSED, FALSE_POSITIVE -> false;
        };
    }
}
