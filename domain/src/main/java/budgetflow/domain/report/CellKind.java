package budgetflow.domain.report;

/** 单元格类型: what the values of a column are, so that each writer can set them as such. */
public enum CellKind {
    /** Words and names. */
    TEXT,
    /** Codes and ids: text also where they are all digits. */
    CODE,
    /** Money in whole fen. */
    AMOUNT,
    /** An exact fraction of one, printed in percent. */
    RATE,
    /** 百分点: a difference of two rates, an exact fraction of one, printed in percentage points. */
    POINTS,
    /** 得分: an exact number of points. */
    SCORE,
    DATE,
    /** A whole number. */
    COUNT
}
