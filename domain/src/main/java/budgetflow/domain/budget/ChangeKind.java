package budgetflow.domain.budget;

/** 指标变动类型: what a change does to a budget line. */
public enum ChangeKind {
    /** 年初预算: the budget approved for the year, effective on 1 January. */
    ORIGINAL,
    /** 预算调整: a supplementary budget. */
    ADJUSTMENT,
    /** 预算调剂: one leg of a virement; the legs of one document sum to zero. */
    VIREMENT,
    /** 上年结转: money carried over from the year before, added. */
    CARRY_OVER,
    /** 收回: takes back what is left (amount ≤ 0) and freezes the line from its effective day. */
    CLOSE
}
