package budgetflow.domain.alert;

/** 预警事件类型: what happened to an alert: what the data did to it first, then what people did. */
public enum AlertEventKind {
    OPEN,
    /** The same alert, at a higher severity. */
    WORSENED,
    RESOLVED,
    REOPENED,
    /** 复核: somebody has taken note of it. */
    ACKNOWLEDGED,
    /** 溯源: the reason is known. */
    EXPLAINED,
    /** 整改: something is being done about it, by a day. */
    RECTIFYING,
    /** 办结: the bureau has seen it through. */
    CLOSED,
    /** 误报: it should not have been raised. */
    FALSE_POSITIVE;

    /** Whether it follows from the data alone; every other step is somebody's, and has a {@link Handling}. */
    public boolean isOfData() {
        return switch (this) {
            case OPEN, WORSENED, RESOLVED, REOPENED -> true;
            case ACKNOWLEDGED, EXPLAINED, RECTIFYING, CLOSED, FALSE_POSITIVE -> false;
        };
    }
}
