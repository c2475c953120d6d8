package budgetflow.domain.report;

/** 表名: the tables of a report, in their order. Where a table has parts, each is one of its own. */
public enum TableName {
    SUMMARY("1", "收入支出决算总表", "Revenue and expenditure"),
    BY_FUNCTION("2", "支出决算表", "Expenditure by function"),
    GENERAL_BUDGET("3-1", "一般公共预算财政拨款支出决算表", "Expenditure of the general public budget"),
    GOVERNMENT_FUNDS("3-2", "政府性基金预算财政拨款支出决算表", "Expenditure of government funds"),
    STATE_CAPITAL("3-3", "国有资本经营预算财政拨款支出决算表", "Expenditure of the state capital budget"),
    BASIC_BY_DEPARTMENT_CLASS("4-1", "基本支出决算表（部门预算支出经济分类）", "Basic expenditure by department economic class"),
    BASIC_BY_GOVERNMENT_CLASS("4-2", "基本支出决算表（政府预算支出经济分类）", "Basic expenditure by government economic class"),
    PROJECTS("5", "项目支出决算表", "Project expenditure"),
    SPENDING_PLAN("6", "资金支出计划执行情况表", "Execution of the spending plan"),
    OFFICIAL_EXPENSES("7", "“三公”经费支出决算表", "Official travel, vehicles and hospitality"),
    CARRY_OVER("8", "结转结余表", "Carry-over and surplus"),
    SELF_ASSESSMENT("9", "项目支出绩效自评表（预算执行部分）", "Self-assessment of projects: execution"),
    BUDGET_CHANGES("10", "预算调整调剂表", "Adjustments and virements"),
    ALERTS("11", "预警处置台账", "Alerts and what was done about them"),
    RECONCILIATIONS("12", "对账表", "Reconciliations"),
    PEFA("13", "PEFA 指标卡", "PEFA card");

    private final String number;
    private final String zh;
    private final String en;

    TableName(String number, String zh, String en) {
        this.number = number;
        this.zh = zh;
        this.en = en;
    }

    /** The table's number, with its part where it has parts: {@code 5}, {@code 3-1}. */
    public String number() {
        return number;
    }

    public ReportText title() {
        return new ReportText(zh, en);
    }
}
