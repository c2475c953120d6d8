package budgetflow.domain.alert;

/** 预警状态: where an alert stands. */
public enum AlertState {
    /** 待处理: raised for the first time. */
    OPEN,
    /** 已解除: the data itself took the reason away. */
    RESOLVED,
    /** 重新触发: it came back after it was resolved. */
    REOPENED;

    /** Whether somebody has to act. */
    public boolean isActive() {
        return this != RESOLVED;
    }
}
