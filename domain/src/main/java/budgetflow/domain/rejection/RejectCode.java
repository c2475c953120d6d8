package budgetflow.domain.rejection;

/** 拒收原因: why a row or an entry was kept out; a stable code with its reason for a clerk in Chinese and English. */
public enum RejectCode {
    NOT_TEXT("文件不是文本，或编码无法识别", "the file is not text in UTF-8 or GB18030; save it as CSV in UTF-8"),
    EMPTY_FILE("文件为空，没有表头", "the file is empty: not even a header row"),
    COLUMN_MISSING("表头缺少必需的列", "the header lacks a required column"),
    COLUMN_REPEATED("表头有重复的列", "the header names a column twice"),
    FILE_TOO_LARGE("文件行数过多，须整体读取的文件请按单位拆分", "the file has too many rows to be taken as a whole; split it by unit"),
    ROW_TOO_SHORT("该行列数不足", "the row has fewer columns than the header"),
    ROW_TOO_LONG("该行过长或列数过多", "the row has more columns than the header, or is too long"),
    QUOTE_MALFORMED("引号不配对", "a quotation mark is never closed, or text follows a closed one"),
    JSON_UNREADABLE("该行不是有效的 JSON 对象", "the line is not a JSON object"),
    VALUE_MISSING("缺少必填值", "a required value is missing"),
    VALUE_TOO_LONG("值过长或含有控制字符", "the value is too long or contains control characters"),
    REGION_MALFORMED("行政区划代码应为6位数字", "a region is 6 digits of GB/T 2260"),
    YEAR_MALFORMED("预算年度应为4位数字", "a fiscal year is 4 digits"),
    UNIT_MALFORMED("单位编码应为3至9位数字或 U- 编码", "a unit code is 3 to 9 digits, or U- and 12 base32 characters"),
    LINE_CODE_MALFORMED(
            "预算指标编码格式不对（项目代码21位，或 B-、S- 编码）",
            "a line code is a project code of 21 characters, B- and a functional code, or S- and 12 base32 characters"),
    AMOUNT_UNREADABLE("金额无法识别", "the amount cannot be read as decimal text"),
    AMOUNT_BELOW_FEN("金额小数超过分", "the amount has a fraction of a fen"),
    AMOUNT_ZERO("金额不能为零", "the amount is zero"),
    AMOUNT_TOO_LARGE("金额超过上限（10的15次方分）", "the amount is beyond 10^15 fen"),
    AMOUNT_UNIT_UNKNOWN("金额单位应为元或万元", "the amount unit is neither 元 nor 万元"),
    SIGN_MISMATCH("金额正负与类型不符", "the sign of the amount does not fit the kind"),
    DATE_UNREADABLE("日期无法识别（应为 YYYY-MM-DD）", "the date is not a day of the calendar written YYYY-MM-DD"),
    OUTSIDE_FISCAL_YEAR("日期不在预算年度内", "the date lies outside the fiscal year"),
    KIND_UNKNOWN("类型未知", "the kind is unknown"),
    STATUS_UNKNOWN("状态应为 DRAFT 或 APPROVED", "the status is neither DRAFT nor APPROVED"),
    REVISION_MALFORMED("版本号应为非负整数", "a revision is a whole number from 0"),
    PERCENT_UNREADABLE("百分比无法识别（0到100，至多4位小数）", "a percentage is above 0, at most 100, with at most 4 decimals"),
    PLAN_NOT_RISING("计划的日期和百分比须严格递增", "the plan's dates and percentages do not rise strictly"),
    PLAN_NOT_ENDING_AT_100("计划须以100%结束", "the plan does not end at 100 %"),
    PLAN_ROW_REJECTED("同一计划中有无效行，整个计划不采用", "another row of the same plan is bad: a plan is taken as a whole"),
    SOURCE_MALFORMED(
            "来源不能含斜杠或控制字符，且不超过100个字符", "a source has no slash or control character and at most 100 characters"),
    COUNT_MALFORMED("笔数应为非负整数", "a count is a whole number from 0"),
    KEY_MISMATCH("记录键与内容的编号不一致", "the record's key does not name what the record is about"),
    CONFLICT("同一编号同一版本内容不同，以先到者为准", "the same id and revision came before with other content; the first stays"),
    ALERT_UNKNOWN("没有这条预警", "there is no such alert"),
    STEP_NOT_PERMITTED("预警当前状态不允许此步骤", "the alert's state does not permit this step"),
    ROLE_NOT_PERMITTED("该角色无权执行此步骤", "the role may not take this step"),
    COMMAND_STALE("预警在此期间已有变化，请重新查看后再处理", "something has happened to the alert since; look at it again"),
    DAY_PAST("日期早于处置当日", "the day lies before the day the command was given on"),
    STEPS_TOO_MANY("该预警的处置记录过多", "the alert's history has no room for more steps of people");

    private final String zh;
    private final String en;

    RejectCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Both languages in one line, Chinese first. */
    public String reason() {
        return zh + " / " + en;
    }
}
