package budgetflow.domain.alert;

/** 溯源原因: why it came to an alert, as far as reasons can be counted; the text beside it says the rest. */
public enum ExplanationCode {
    NOT_STARTED("项目尚未启动", "the project has not started"),
    PROCUREMENT("政府采购未完成", "procurement is not finished"),
    ACCEPTANCE("合同履行或验收未完成", "delivery or acceptance is not finished"),
    PAYMENT_PENDING("已申请支付，尚未办结", "payment is requested and under way"),
    SEASONAL("季节性或按期支出", "spending is seasonal or by instalments"),
    BUDGET_CHANGE("预算调整正在办理", "a change of the budget is under way"),
    POLICY("政策或任务变化", "policy or task has changed"),
    WRONG_ENTRY("记账或数据有误，正在更正", "an entry is wrong and being corrected"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    ExplanationCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
