package budgetflow.domain.report;

/** 缺省: why a cell has no value; never a zero in its place. */
public enum Absence {
    /** 无数据: nothing that was fed in tells it. */
    NO_DATA("无数据", "no data"),
    /** The denominator is not above 0: there is no rate. */
    NO_RATE("—", "—"),
    /** The column says nothing in a row like this, such as a code in a total. */
    NOT_APPLICABLE("", "");

    private final String zh;
    private final String en;

    Absence(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** As it is printed. */
    public ReportText text() {
        return new ReportText(zh, en);
    }
}
