package budgetflow.domain.alert;

/** 预警规则编号: the stable code of a rule, with its name as people read it. */
public enum RuleCode {
    R01("无预算支出", "unbudgeted spending"),
    R02("超预算", "overspent"),
    R10("进度滞后", "lagging at milestone"),
    R12("零支出", "no spending"),
    R50("对账不符", "control total differs"),
    R51("断号或静默", "gap or silent source");

    private final String zh;
    private final String en;

    RuleCode(String zh, String en) {
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
