package budgetflow.domain.alert;

/**
 * 预警规则编号: the stable code of a rule, with its name as people read it and the pattern of its {@link Reason}, in which
 * {@code {value}}, {@code {threshold}} and {@code {trigger}} stand for what an alert says.
 */
public enum RuleCode {
    R01(
            "无预算支出",
            "unbudgeted spending",
            "已支出{value}，可用预算为{threshold}：无预算的支出应退回、更正或补办预算。",
            "{value} were spent where the budget is {threshold}: to be returned, corrected or budgeted."),
    R02(
            "超预算",
            "overspent",
            "累计支出{value}，超过调整预算数{threshold}。",
            "{value} were spent, more than the adjusted budget of {threshold}."),
    R03(
            "超前",
            "ahead of plan",
            "执行率{value}，超过界限{threshold}：支出明显快于计划，年底前可能无钱可用。",
            "{value} of the budget are spent, beyond the bound of {threshold}: well ahead of the plan, it may run dry."),
    R05(
            "跨年或冻结后支出",
            "wrong year or frozen line",
            "预算年度以外或指标收回冻结后支出{value}（{trigger}），应为{threshold}：付款日期须在预算年度内，已冻结的指标不应再支付。",
            "{value} were paid outside the fiscal year, or on a line after it was frozen ({trigger}), where {threshold} should"
                    + " have been."),
    R10(
            "进度滞后",
            "lagging at milestone",
            "截至{trigger}执行率{value}，低于计划{threshold}。",
            "By {trigger} {value} of the budget were spent, less than the {threshold} planned."),
    R11(
            "滞后预判",
            "early warning of lag",
            "按目前进度，预计{trigger}执行率为{value}，低于界限{threshold}：现在加快尚可赶上。",
            "At this pace {value} of the budget will be spent by {trigger}, less than {threshold}: there is time to catch up."),
    R12("零支出", "no spending", "截至{trigger}没有支出。", "Nothing was spent by {trigger}."),
    R15(
            "年终低执行",
            "low execution at year end",
            "全年执行率{value}，低于目标{threshold}：剩余资金可能被收回。",
            "{value} of the budget were spent in the year, less than the target of {threshold}: the rest may be taken back."),
    R16(
            "停滞",
            "stalled",
            "自{trigger}起已{value}天没有支付（界限{threshold}天），且落后于计划进度。",
            "Nothing was paid for {value} days since {trigger} (bound: {threshold} days), and it is behind its pace."),
    R20(
            "突击花钱",
            "December surge",
            "12月支出占全年{value}，超过{threshold}：年底集中支出应说明理由。",
            "{value} of the year's spending fell into December, more than {threshold}: a surge wants a reason."),
    R21(
            "年末一周集中支出",
            "last week of the year",
            "12月最后七天支出{value}，达到界限{threshold}：年末集中支出应说明理由。",
            "{value} were spent in the last seven days of the year, at or over {threshold}: that wants a reason."),
    R30(
            "疑似重复支付",
            "possible duplicate",
            "{trigger}与{threshold}天内另一笔支付的收款人、金额（{value}）和指标相同。",
            "{trigger} has payee, amount ({value}) and line of another payment within {threshold} days."),
    R33(
            "转实有资金账户",
            "paid to own account",
            "{trigger}等支付的收款人是预算单位自己，共{value}（应为{threshold}）。",
            "{value} (should be {threshold}) went to the budget unit itself, first with {trigger}."),
    R37(
            "三公经费超支",
            "official hospitality, travel and vehicles",
            "三公经费支出{value}，超过预算{threshold}。",
            "{value} were spent on official travel abroad, vehicles or hospitality, beyond the budget of {threshold}."),
    R40(
            "调整频繁",
            "frequent changes",
            "年内较大预算变动{value}次，超过{threshold}次（最近为{trigger}）。",
            "The budget had {value} large changes in the year, more than {threshold}; {trigger} was one too many."),
    R50(
            "对账不符",
            "control total differs",
            "{trigger}我方合计{value}，控制总数{threshold}。",
            "For {trigger} we count {value}, the control total says {threshold}."),
    R51(
            "断号或静默",
            "gap or silent source",
            "来源缺{value}（界限{threshold}）：缺少分录，或连续工作日没有控制总数，见{trigger}。",
            "The source lacks {value} (bound: {threshold}) entries, or working days with totals; see {trigger}."),
    R52(
            "跨期补录",
            "late into a judged milestone",
            "节点判定后又收到其期内的分录（{trigger}）：执行数由上报的{threshold}重述为{value}。",
            "An entry of a judged period came late ({trigger}): {threshold} as reported are restated as {value}."),
    R53(
            "退款异常",
            "irregular refund",
            "{trigger}的退回或冲销{value}与原分录不符（可退{threshold}），或累计支出为负。",
            "{trigger} takes back {value} where {threshold} can come back of its original, or spending is below zero."),
    R54(
            "金额单位疑错",
            "unit of amount suspect",
            "{trigger}金额{value}，超过界限{threshold}：疑似元与万元混淆。",
            "{trigger} is of {value}, beyond {threshold}: yuan may have been taken for ten thousands of yuan.");

    private final String zh;
    private final String en;
    private final String zhReason;
    private final String enReason;

    RuleCode(String zh, String en, String zhReason, String enReason) {
        this.zh = zh;
        this.en = en;
        this.zhReason = zhReason;
        this.enReason = enReason;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    String zhReason() {
        return zhReason;
    }

    String enReason() {
        return enReason;
    }
}
