package budgetflow.ingest.document.table;

import java.util.EnumSet;
import java.util.Set;

/** What a column is, told by its header text and never by its place. */
public enum ColumnKind {
    ORDER,
    CLASS_CODE,
    GROUP_CODE,
    ITEM_CODE,
    /** A code whose axis the digits tell: 2… is functional, 3… the department side, 5… the government side. */
    CODE,
    FUNCTIONAL_CODE,
    DEPARTMENT_CODE,
    GOVERNMENT_CODE,
    NAME,
    GOVERNMENT_NAME,
    UNIT_CODE,
    UNIT_NAME,
    UNIT_OR_PROJECT_NAME,
    PROJECT_CODE,
    PROJECT_NAME,
    PROJECT_TYPE,
    /** The label of a list of income or expenditure: 项目, 支出功能分类科目（按大类）. */
    LABEL,
    TEXT,
    TOTAL,
    BASIC,
    PERSONNEL,
    PUBLIC,
    PROJECT,
    CARRY_IN,
    CARRY_OUT,
    FISCAL,
    GENERAL,
    /** An amount that is a part of another one and not added: 其中. */
    OF_WHICH,
    OTHER_AMOUNT;

    private static final Set<ColumnKind> AMOUNTS = EnumSet.range(TOTAL, OTHER_AMOUNT);
    private static final Set<ColumnKind> CODES = EnumSet.range(CLASS_CODE, GOVERNMENT_CODE);

    public boolean isAmount() {
        return AMOUNTS.contains(this);
    }

    public boolean isCode() {
        return CODES.contains(this) || this == UNIT_CODE || this == PROJECT_CODE;
    }

    /** Whether cells of the column hold words: a plain number there stands in the wrong column. */
    public boolean isWords() {
        return this == NAME
                || this == GOVERNMENT_NAME
                || this == UNIT_NAME
                || this == UNIT_OR_PROJECT_NAME
                || this == PROJECT_NAME
                || this == PROJECT_TYPE
                || this == LABEL;
    }
}
