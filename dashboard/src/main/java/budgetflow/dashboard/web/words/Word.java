package budgetflow.dashboard.web.words;

/** 词条: every text of the pages, in both languages; {@code {0}} and so on stand for what is put in. */
public enum Word {
    // The frame around every page.
    APP("预算执行看板", "Budget execution"),
    SKIP("跳到正文", "Skip to content"),
    NAVIGATION("主导航", "Main navigation"),
    VIEW_SETTINGS("显示设置", "View settings"),
    OVERVIEW("总览", "Overview"),
    LINES("预算指标", "Budget lines"),
    LINE("预算指标", "Budget line"),
    ALERTS("预警", "Alerts"),
    ALERT("预警", "Alert"),
    RECONCILIATION("对账", "Reconciliation"),
    REJECTIONS("拒收", "Rejections"),
    MONEY_UNIT("金额单位", "Unit of amounts"),
    LANGUAGE("语言", "Language"),
    SIGNED_IN_AS("当前身份：{0}", "Signed in as {0}"),
    SIGN_OUT("退出", "Sign out"),
    SIGN_IN("登录", "Sign in"),
    YEAR("预算年度", "Fiscal year"),
    REGION("行政区划", "Region"),
    AS_OF("截止日", "As of"),
    AS_OF_LATEST("最新", "latest"),
    SHOW("查看", "Show"),
    ALL("全部", "All"),
    UNIT_OF_TABLE("单位：{0}", "Amounts in {0}"),
    IGNORED("地址中无法识别的参数已忽略：{0}", "Not understood in the address, and ignored: {0}"),
    RENDERED_AT("页面生成于 {0}（北京时间）", "Page made at {0} (Beijing time)"),

    // How far the data goes, and how it comes.
    DATA_AS_OF("数据截至", "Data as of"),
    LAST_PAYMENT("最近支付", "last payment"),
    LAST_CLOSED_DAY("最近日结", "last closed day"),
    HELD_AGAINST("对照 {0} 的预算与计划", "held against budget and plan of {0}"),
    LAG("数据延迟", "lag"),
    SECONDS("{0} 秒", "{0} s"),
    SYNTHETIC("合成数据", "Synthetic data"),
    SYNTHETIC_MEANS("支付为演示而合成，并非真实支出", "Payments were made up for a demonstration; they are no real spending"),
    LIVE_CONNECTING("正在连接", "connecting"),
    LIVE_ON("实时更新", "live"),
    LIVE_LOST("连接中断，正在重连；页面显示的是断开前的数据", "connection lost, reconnecting; you see what was known before"),
    LIVE_PAUSED("已暂停更新", "paused"),
    LIVE_WAITING("已暂停；有 {0} 项更新", "paused; {0} changes are waiting"),
    PAUSE("暂停", "Pause"),
    RESUME("继续", "Resume"),
    UPDATED("数据已更新", "Figures updated"),
    LOADING("正在加载", "Loading"),
    REFRESH_FAILED("刷新失败，稍后自动重试", "Refreshing failed; it will be tried again"),

    // Figures, named as in the domain.
    ORIGINAL("年初预算", "Original budget"),
    ADJUSTED("调整预算", "Adjusted budget"),
    SPENT("累计支出", "Spent"),
    GROSS("毛支出", "Gross"),
    REFUNDS("退款", "Refunds"),
    NET("净支出", "Net"),
    RATE("执行率", "Execution rate"),
    RATE_OF_ADJUSTED("占调整预算", "of the adjusted budget"),
    RATE_OF_ORIGINAL("完成年初预算", "Of original budget"),
    GAP("与计划差", "Gap to plan"),
    GAP_POINTS("与计划差（百分点）", "Gap to plan (pp)"),
    POINTS("{0} 个百分点", "{0} pp"),
    PLAN("计划", "Plan"),
    PLANNED("计划应达", "Planned"),
    PLAN_FLOOR("计划下限", "Plan floor"),
    PLAN_PACE("计划进度", "Plan pace"),
    TIME_PACE("序时进度", "Straight-line pace"),
    REMAINING("预算余额", "Left to spend"),
    OPEN_ALERTS("待办预警", "Open alerts"),
    LAST_PAID_ON("最近支付日", "Last paid on"),
    STATUS("状态", "Status"),
    NO_RATE("无（预算不大于 0）", "none (no budget above 0)"),
    LINE_COUNT("指标 {0} 项", "{0} lines"),
    TOTAL("合计", "Total"),

    // Overview.
    KEY_FIGURES("主要指标", "Key figures"),
    STATUS_COUNTS("指标状态", "Lines by status"),
    HEAT_MAP("部门 × 计划节点", "Departments by milestone"),
    HEAT_MAP_MEANS(
            "每格为执行率减计划（百分点）；负数并标▼为落后。未到节点以“未到”标出。",
            "Each cell is rate less plan, in percentage points; ▼ and a minus mean behind. Dates to come say so."),
    NOT_DUE("未到", "not due"),
    BEHIND("落后", "behind"),
    REACHED("达到", "reached"),
    RANKING("执行排名", "Ranking"),
    RANK("名次", "Rank"),
    RANK_BY("汇总口径", "By"),
    BULLET("执行与计划", "Spending against plan"),
    BULLET_MEANS("横条为执行率，竖线为计划，虚线为 100%。", "The bar is the execution rate, the tick the plan, the dashed line 100 %."),
    BULLET_TEXT("执行率 {0}，计划 {1}", "rate {0}, plan {1}"),
    DEPARTMENT("部门", "Department"),
    DUE("应于", "due"),

    // Lines.
    SEARCH("搜索", "Search"),
    SEARCH_LINES("名称、编码、单位", "name, code, unit"),
    FILTER("筛选", "Filter"),
    CLEAR("清除筛选", "Clear filters"),
    UNIT("单位", "Unit"),
    FUNCTIONAL("支出功能分类", "Functional class"),
    KIND("支出类别", "Kind"),
    FUND("资金性质", "Fund"),
    NAME("名称", "Name"),
    CODE("编码", "Code"),
    SORT_BY("排序", "Sort"),
    SORT_ASCENDING("升序", "ascending"),
    SORT_DESCENDING("降序", "descending"),
    SORT_KEY("编码", "Code"),
    PAGE_OF("第 {0} / {1} 页，共 {2} 条", "Page {0} of {1}, {2} rows"),
    PREVIOUS("上一页", "Previous"),
    NEXT("下一页", "Next"),
    FIRST_PAGE("首页", "First"),
    LAST_PAGE("末页", "Last"),
    PAGING("翻页", "Pages"),
    SUM_OF_ALL("筛选合计（全部页）", "Sum of the filtered lines (all pages)"),
    UNNAMED("（未命名）", "(no name)"),
    NO_BUDGET_LINE("无预算指标", "no budget line"),

    // One line.
    ATTRIBUTES("指标信息", "About this line"),
    PROJECT_TYPE("项目类型", "Project type"),
    CARRY_OVER("其中上年结转", "of which carried over"),
    ECONOMIC("经济分类（部门 / 政府）", "Economic class (department / government)"),
    BURN_UP("支出进度图", "Burn-up"),
    BURN_UP_MEANS(
            "累计支出对照阶梯计划；点线为计划进度，竖线为截止日，阴影为预测区间，菱形为预算变动。",
            "Spending against the stepped plan; the dotted line is the pace, the upright one the day, the shade the forecast,"
                    + " a diamond a change of the budget."),
    AS_TABLE("以表格查看", "Show as a table"),
    DAY("日期", "Day"),
    TODAY("截止日", "as of"),
    FORECAST("预测", "Forecast"),
    FORECAST_LOW("预测下限", "Forecast, low"),
    FORECAST_MIDDLE("预测中值", "Forecast, median"),
    FORECAST_HIGH("预测上限", "Forecast, high"),
    FORECAST_BY("到 {0} 的预测：{1} 至 {2}，中值 {3}", "Forecast by {0}: {1} to {2}, median {3}"),
    FORECAST_NONE(
            "暂无预测：需要至少 3 笔支付，且本节点区间已过 20%。",
            "No forecast yet: it takes 3 payments, and a fifth of the way to the milestone."),
    NEEDED_BY("到 {0} 还需支出 {1}，每日约 {2}", "{1} more to spend by {0}, about {2} a day"),
    NEEDED_NONE("已达到下一节点的计划", "The next milestone is reached already"),
    BUDGET_CHANGES("预算变动", "Budget changes"),
    EFFECTIVE_ON("生效日", "Effective on"),
    DOCUMENT_NO("文号", "Document no."),
    CHANGE_STATUS("审批", "Approval"),
    AMOUNT("金额", "Amount"),
    QUARTERS("季度", "Quarters"),
    QUARTER("第 {0} 季度", "Q{0}"),
    IN_QUARTER("本季支出", "In the quarter"),
    CUMULATIVE("累计", "Cumulative"),
    MILESTONES("计划节点", "Milestones"),
    DUE_ON("节点", "Due on"),
    AS_REPORTED("上报值", "As reported"),
    RESTATED("重述值", "Restated"),
    VERDICT("判定", "Verdict"),
    DECIDED_ON("判定于 {0}", "decided on {0}"),
    NOT_DECIDED("尚未判定", "not decided yet"),
    UNCHANGED("与上报一致", "as reported"),
    VOUCHERS("凭证", "Vouchers"),
    ENTRY("分录", "Entry"),
    PAID_ON("支付日", "Paid on"),
    PAYEE("收款人", "Payee"),
    PURPOSE("用途", "Purpose"),
    VOUCHER_NO("凭证号", "Voucher no."),
    ENTRY_KIND("类型", "Kind"),
    RELATES_TO("原分录", "Relates to"),
    SOURCE("来源", "Source"),
    PROVENANCE("主题-分区@位移", "Topic-partition@offset"),
    RECEIVED_ON("接收日", "Received on"),
    ALERTS_OF_LINE("本指标的预警", "Alerts of this line"),
    WOULD_RESOLVE("如何解除", "What would resolve it"),
    REMEDY_SPEND("{1} 前再支出 {0}", "Spend {0} more by {1}"),
    REMEDY_OVER("超出 {0}：退款、更正，或办理预算追加", "{0} too much: refund, correct, or add budget"),
    REMEDY_UNDO("分录 {1} 的 {0} 须退回、冲销或更正", "Refund, reverse or correct {0} of entry {1}"),
    REMEDY_NONE("非金额可解除：请说明原因并整改", "No sum of money resolves it: explain it, and put it right"),
    HISTORY("经过", "History"),

    // Alerts.
    WORK_LIST("待办清单", "Work list"),
    WORK_LIST_ORDER("最久未复核的在前", "Longest unacknowledged first"),
    RULE("规则", "Rule"),
    SEVERITY("级别", "Severity"),
    STATE("状态", "State"),
    SUBJECT("对象", "About"),
    RAISED_ON("触发日", "Raised on"),
    SINCE("现状起于", "Standing since"),
    FIGURE("数值", "Figure"),
    THRESHOLD("界限", "Threshold"),
    TRIGGER("起因", "Tripped by"),
    PROMISED_ON("期限", "Due"),
    ACTIVE("待办", "To be acted on"),
    ACT("处置", "Act"),
    ACT_HERE("处置此预警", "Act on this alert"),
    NOT_PERMITTED("当前身份只能查看，不能处置。", "You may look at this alert, but not act on it."),
    NO_STEP("此状态下没有可做的处置。", "There is nothing to be done in this state."),
    REASON("原因", "Reason"),
    CHOOSE("请选择", "Choose"),
    EXPLANATION("说明", "Explanation"),
    MEASURES("整改措施", "Measures"),
    CONCLUSION("结论（可不填）", "Conclusion (optional)"),
    WHY_FALSE("误报理由", "Why it is false"),
    NOTE("备注（可不填）", "Note (optional)"),
    PROMISED_DAY("承诺日期", "Promised day"),
    DUE_DAY("完成期限", "Due day"),
    COMMAND_SENT("已提交，等待预警应用处理。", "Sent; the alerts app has yet to take it."),
    COMMAND_TAKEN("已处理：{0}", "Done: {0}"),
    COMMAND_REFUSED("被拒绝：{0}", "Refused: {0}"),
    COMMAND_UNSENT("未能提交：{0}", "Not sent: {0}"),
    BROKER_AWAY("消息服务暂时不可用，请稍后再试", "the message broker cannot be reached just now; try again"),
    FORM_INCOMPLETE("请填写：{0}", "Please fill in: {0}"),
    BACK_TO_LIST("返回清单", "Back to the list"),
    WHO("{0}（{1}）", "{0} ({1})"),

    // Reconciliation.
    DIFFERING("仅看不符", "Differing only"),
    AGREES("相符", "agrees"),
    DIFFERS("不符", "differs"),
    OURS("我方", "Ours"),
    THEIRS("对方", "Theirs"),
    DIFFERENCE("差额", "Difference"),
    COUNT("笔数", "Count"),
    RECONCILIATION_MEANS(
            "每个来源、单位、支付日：我方计入的有效分录与来源的对账总数。",
            "For each source, unit and day of payment: the entries we counted against the source's own total."),

    // Rejections.
    ROW("行", "Row"),
    FIELD("字段", "Field"),
    REJECT_CODE("原因代码", "Code"),
    VALUE("原值", "Value"),
    ORIGINAL_ROW("原始行", "The row as sent"),
    RECORDED_AT("记录时间", "Recorded at"),
    REJECTIONS_MEANS("被拒收的行不计入任何数字；改正后重新送入即可。", "Rejected rows count in no figure; correct them, and feed them again."),

    // What is missing, and which command fills it.
    EMPTY_YEAR("还没有预算指标。", "There are no budget lines yet."),
    EMPTY_YEAR_CURE("用命令载入预算：", "Load a budget with:"),
    EMPTY_PAYMENTS("还没有支付。", "There are no payments yet."),
    EMPTY_PAYMENTS_CURE("用命令送入支付：", "Feed payments with:"),
    EMPTY_DAYS("还没有日结：计划节点未判定，预警只有即时的。", "No day is closed yet: no milestone is judged."),
    EMPTY_DAYS_CURE("用命令日结：", "Close days with:"),
    EMPTY_RECONCILIATIONS("还没有对账总数。", "There are no control totals yet."),
    EMPTY_RECONCILIATIONS_CURE("用命令送入：", "Feed them with:"),
    EMPTY_REJECTIONS("没有被拒收的行。", "No row was rejected."),
    EMPTY_ALERTS("没有符合条件的预警。", "No alert fits."),
    EMPTY_ALERTS_CURE("预警由规则在日结时判定；规则见：", "Alerts are judged when days are closed; the rules are shown by:"),
    EMPTY_MATCH("没有符合筛选条件的记录。", "Nothing fits the filters."),
    EMPTY_VOUCHERS("这项指标还没有支付。", "Nothing was paid on this line yet."),
    NONE("无", "none"),

    // When it does not work.
    ERROR("出错了", "Something went wrong"),
    NOT_FOUND("没有这个页面，或您无权查看。", "There is no such page, or it is not for you to see."),
    BAD_REQUEST("地址或表单无法识别。", "The address or the form cannot be read."),
    FORBIDDEN("您无权执行此操作。", "You may not do this."),
    UNAVAILABLE("数据正在恢复，请稍候；页面会自动刷新。", "The data is being restored; this page reloads by itself."),
    FAILED("服务器内部错误，已记录。请稍后再试。", "An error in the server; it is in its log. Try again later."),
    TO_OVERVIEW("返回总览", "To the overview");

    private final String zh;
    private final String en;

    Word(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String in(Language language) {
        return language.of(zh, en);
    }

    /** With what is put in for {@code {0}} and so on; what is put in is never looked into again. */
    public String in(Language language, Object... values) {
        String pattern = in(language);
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open).append(values[Integer.parseInt(pattern.substring(open + 1, close))]);
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }
}
