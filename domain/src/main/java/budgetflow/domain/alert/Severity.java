package budgetflow.domain.alert;

/** 预警级别: how bad it is, rising. */
public enum Severity {
    /** 提示. */
    INFO,
    /** 警告. */
    WARN,
    /** 严重. */
    HIGH,
    /** 紧急. */
    CRITICAL
}
