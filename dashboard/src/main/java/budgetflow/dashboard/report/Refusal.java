package budgetflow.dashboard.report;

import budgetflow.domain.report.ReportText;

/** 不予编报: why a report is not given. */
public enum Refusal {
    /** Not all of the selection may be seen by whoever asks: a part of it would look like the whole. */
    OUTSIDE_SCOPE(
            "所选范围超出您的查看权限，请选择本部门（或本地区）",
            "The selection reaches beyond what you may see: choose your own department or region"),
    /** The store is still being filled. */
    INCOMPLETE("数据正在载入，载入完成后方可出具报表", "The store is still being filled: reports are issued when it is complete");

    private final String zh;
    private final String en;

    Refusal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** For whoever asked. */
    public ReportText text() {
        return new ReportText(zh, en);
    }
}
