package budgetflow.domain.delivery;

/** 投递事由: why a recipient is told about an alert. */
public enum DeliveryReason {
    /** 新预警. */
    RAISED,
    /** 升级: the same alert at a higher severity. */
    WORSENED,
    /** 重新触发. */
    REOPENED,
    /** 已解除: to those only who were told before that it stood. */
    RESOLVED,
    /** 催办: it still stands and nobody has acknowledged it. */
    REMINDER,
    /** 上报: nobody has acknowledged it in time, a next step of the ladder is told. */
    ESCALATION
}
