package budgetflow.ingest.document.finding;

import static budgetflow.ingest.document.finding.Effect.LEFT_OUT;
import static budgetflow.ingest.document.finding.Effect.REFUSED;
import static budgetflow.ingest.document.finding.Effect.REPORTED;
import static budgetflow.ingest.document.finding.Severity.ERROR;
import static budgetflow.ingest.document.finding.Severity.INFO;
import static budgetflow.ingest.document.finding.Severity.WARNING;

/** The kinds of findings, each with its severity and with what it does to the import. */
public enum FindingCode {
    /** A printed parent is not the sum of the rows below it. */
    SUM_CHILDREN(ERROR, REPORTED),
    /** A printed total is not the sum of the other amounts of its row. */
    SUM_ROW(ERROR, REPORTED),
    /** A printed sum of a list of income or expenditure does not hold. */
    SUM_BALANCE(ERROR, REPORTED),
    /** Units do not add up to their department. */
    SUM_UNITS(ERROR, REPORTED),
    /** Projects do not add up to their printed total. */
    SUM_PROJECTS(ERROR, REPORTED),
    /** Total revenue is not total expenditure. */
    REVENUE_EXPENDITURE(ERROR, REPORTED),
    /** Two tables print different amounts for the same thing. */
    CROSS_TABLE(ERROR, REPORTED),
    /** The projects of a functional line do not add up to its project expenditure. */
    FUNCTION_PROJECTS(ERROR, REPORTED),
    /** A sentence gives another amount than the tables. */
    NARRATIVE_TABLE(ERROR, REPORTED),
    /** The parts a sentence names do not add up to the whole it names. */
    NARRATIVE_SUM(ERROR, REPORTED),
    /** The changes a sentence names do not add up to the whole change. */
    NARRATIVE_CHANGE(WARNING, REPORTED),
    /** A performance sheet gives another amount than the tables. */
    SHEET_TABLE(ERROR, REPORTED),
    /** The overall performance sheet gives another amount than the tables. */
    SHEET_OVERALL(WARNING, REPORTED),
    /** The amounts of a performance sheet do not add up in themselves. */
    SHEET_SUM(ERROR, REPORTED),
    /** A goal text names another amount or unit than its own sheet. */
    GOAL_AMOUNT(WARNING, REPORTED),
    /** A cost target names another amount than its own sheet. */
    COST_TARGET(WARNING, REPORTED),
    CODE_LENGTH(ERROR, LEFT_OUT),
    CODE_CHECK(WARNING, REPORTED),
    CODE_SPLIT(INFO, REPORTED),
    CODE_DUPLICATE(ERROR, LEFT_OUT),
    AMOUNT_UNREADABLE(ERROR, LEFT_OUT),
    AMOUNT_BELOW_FEN(ERROR, LEFT_OUT),
    AMOUNT_TOO_LARGE(ERROR, LEFT_OUT),
    /** A row stood beside its columns and was set right: only one place makes its sums hold. */
    ROW_SHIFTED(WARNING, REPORTED),
    /** A row stands beside its columns and more than one place, or none, would fit. */
    ROW_MISFIT(ERROR, LEFT_OUT),
    /** The header rows do not fit each other: nothing is read from the columns. */
    HEADER_MISFIT(ERROR, LEFT_OUT),
    /** The header rows of a table that gives no budget line do not fit each other: its sums are not checked. */
    HEADER_UNCLEAR(WARNING, REPORTED),
    LABEL_SHIFTED(WARNING, REPORTED),
    MISSING_TARGET(WARNING, REPORTED),
    PLAN_INCOMPLETE(WARNING, REPORTED),
    PLAN_NOT_RISING(ERROR, LEFT_OUT),
    PLAN_NOT_ENDING_AT_100(ERROR, LEFT_OUT),
    PLAN_UNREADABLE(ERROR, LEFT_OUT),
    PLAN_COLUMNS(INFO, REPORTED),
    DUPLICATE_PROJECT(ERROR, LEFT_OUT),
    /** A row above could not be read, so nobody knows whose project it is. */
    PROJECT_UNCLEAR(ERROR, LEFT_OUT),
    PROJECT_WITHOUT_AMOUNT(ERROR, LEFT_OUT),
    SIMILAR_NAMES(WARNING, REPORTED),
    UNIT_MISSING(ERROR, LEFT_OUT),
    UNIT_CONTRADICTS(ERROR, LEFT_OUT),
    UNITS_ALL_CONTRADICTED(ERROR, REFUSED),
    TABLE_WITHOUT_BODY(WARNING, REPORTED),
    NAME_VARIANT(INFO, REPORTED),
    NAME_MISMATCH(INFO, REPORTED),
    NARRATIVE_SOURCE(INFO, REPORTED),
    PROJECT_WITHOUT_SHEET(INFO, REPORTED),
    CARRY_OVER_IN_TABLE(INFO, REPORTED),
    NO_CODES(INFO, REPORTED),
    NO_TOTALS(INFO, REPORTED),
    FILE_CUT_OFF(ERROR, REFUSED),
    FILE_UNREADABLE(ERROR, REFUSED),
    LIMIT_EXCEEDED(ERROR, REFUSED),
    NOT_A_BUDGET(ERROR, REFUSED),
    YEAR_UNKNOWN(ERROR, REFUSED),
    REGION_UNKNOWN(ERROR, REFUSED);

    private final Severity severity;
    private final Effect effect;

    FindingCode(Severity severity, Effect effect) {
        this.severity = severity;
        this.effect = effect;
    }

    public Severity severity() {
        return severity;
    }

    public Effect effect() {
        return effect;
    }
}
