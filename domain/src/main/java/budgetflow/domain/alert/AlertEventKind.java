package budgetflow.domain.alert;

/** 预警事件类型: what happened to an alert. */
public enum AlertEventKind {
    OPEN,
    /** The same alert, at a higher severity. */
    WORSENED,
    RESOLVED,
    REOPENED
}
