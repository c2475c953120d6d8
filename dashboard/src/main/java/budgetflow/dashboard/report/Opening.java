package budgetflow.dashboard.report;

/** 编报结果: a report, or why there is none. */
public sealed interface Opening {

    /** It was given. */
    record Opened(OpenReport report) implements Opening {}

    /** It was not. */
    record Refused(Refusal why) implements Opening {}
}
