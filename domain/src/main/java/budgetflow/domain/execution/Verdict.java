package budgetflow.domain.execution;

/** 节点判定: how a line stands at a milestone. */
public enum Verdict {
    /** 达标: executed × 100 is at least percent × the adjusted budget of the due date, exactly. */
    MET,
    /** 滞后: it is less. */
    LAGGING,
    /** 待判定: its judging day is not closed yet. */
    PENDING
}
