package budgetflow.domain.report;

/** 双语文字: words as they stand in a table, in Chinese and in English. */
public record ReportText(String zh, String en) {

    /** What is the same in both: a name, a document's number, somebody's own words. */
    public static ReportText same(String text) {
        return new ReportText(text, text);
    }
}
