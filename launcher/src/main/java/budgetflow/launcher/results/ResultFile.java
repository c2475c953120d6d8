package budgetflow.launcher.results;

/** The files we own in a results folder; nothing else in it is ever touched. */
public enum ResultFile {
    EXECUTIONS("executions.json"),
    MILESTONES("milestones.json"),
    ALERTS("alerts.json"),
    RECONCILIATIONS("reconciliations.json"),
    REJECTIONS("rejections.json"),
    /** Only where two sets of rules were compared. */
    RULES_COMPARISON("rules-comparison.json"),
    SUMMARY("summary.json");

    private final String fileName;

    ResultFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}
