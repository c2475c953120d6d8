package budgetflow.domain.alert;

/** 处置角色: on whose behalf somebody acts on an alert. */
public enum ActorRole {
    /** 部门或单位: whose line it is; it acknowledges, explains and rectifies. */
    UNIT("部门或单位", "department or unit"),
    /** 财政局: sees it through to the end; it may do all of that, too. */
    FINANCE("财政局", "finance bureau");

    private final String zh;
    private final String en;

    ActorRole(String zh, String en) {
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
