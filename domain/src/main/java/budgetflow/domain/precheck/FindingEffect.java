package budgetflow.domain.precheck;

/** 预审结论: what an entry would do to a rule's alert. */
public enum FindingEffect {
    /** 触发: the rule holds now, and would be broken. */
    RAISED,
    /** 加重: the rule is broken, and would be more so. */
    WORSENED,
    /** 已存在: the rule is broken, by no doing of this entry. */
    STANDS,
    /** 解除: the rule is broken, and would hold again. */
    CLEARED;

    /** Whether it is this entry that would break the rule. */
    public boolean isBreach() {
        return this == RAISED || this == WORSENED;
    }
}
