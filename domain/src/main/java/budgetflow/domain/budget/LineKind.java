package budgetflow.domain.budget;

/** 支出类别: project or basic expenditure. */
public enum LineKind {
    /** 项目支出. */
    PROJECT,
    /** 基本支出. */
    BASIC
}
