package budgetflow.dashboard.read;

/** 汇总口径: what lines are added up by. */
public enum Dimension {
    /** 行政区划. */
    REGION,
    /** 部门, within its region. */
    DEPARTMENT,
    /** 单位, within its region. */
    UNIT,
    /** 支出功能分类 类: 3 digits. */
    FUNCTION_CLASS,
    /** 支出功能分类 款: 5 digits. */
    FUNCTION_SECTION,
    /** 支出功能分类 项: 7 digits. */
    FUNCTION_ITEM,
    /** 支出类别. */
    KIND,
    /** 资金性质. */
    FUND,
    /** 执行状态. */
    STATUS
}
