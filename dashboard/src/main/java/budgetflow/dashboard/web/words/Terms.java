package budgetflow.dashboard.web.words;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Reason;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.rejection.RejectCode;

/** The domain's constants in words, as its glossary has them. */
public record Terms(Language language) {

    public String of(ExecutionStatus status) {
        return switch (status) {
            case UNBUDGETED -> in("无预算", "Unbudgeted");
            case OVERSPENT -> in("超预算", "Overspent");
            case LAGGING -> in("滞后", "Lagging");
            case AHEAD -> in("超前", "Ahead of plan");
            case NOT_STARTED -> in("未开始", "Not started");
            case ON_TRACK -> in("正常", "On track");
        };
    }

    public String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> in("达标", "Met");
            case LAGGING -> in("滞后", "Lagging");
            case PENDING -> in("待判定", "Pending");
        };
    }

    public String of(Severity severity) {
        return switch (severity) {
            case INFO -> in("提示", "Info");
            case WARN -> in("警告", "Warning");
            case HIGH -> in("严重", "High");
            case CRITICAL -> in("紧急", "Critical");
        };
    }

    public String of(AlertState state) {
        return switch (state) {
            case OPEN -> in("待处理", "Open");
            case REOPENED -> in("重新触发", "Reopened");
            case ACKNOWLEDGED -> in("已复核", "Acknowledged");
            case EXPLAINED -> in("已说明", "Explained");
            case RECTIFYING -> in("整改中", "Rectifying");
            case RESOLVED -> in("已解除", "Resolved");
            case CLOSED -> in("已办结", "Closed");
            case FALSE_POSITIVE -> in("误报", "False positive");
        };
    }

    public String of(AlertEventKind step) {
        return switch (step) {
            case OPEN -> in("触发", "Raised");
            case WORSENED -> in("加重", "Worsened");
            case RESOLVED -> in("解除", "Resolved");
            case REOPENED -> in("重新触发", "Came back");
            case ACKNOWLEDGED -> in("复核", "Acknowledged");
            case EXPLAINED -> in("溯源", "Explained");
            case RECTIFYING -> in("整改", "Rectifying");
            case CLOSED -> in("办结", "Closed");
            case FALSE_POSITIVE -> in("误报", "False positive");
        };
    }

    public String of(AlertAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> in("复核", "Acknowledge");
            case EXPLAIN -> in("溯源", "Explain");
            case RECTIFY -> in("整改", "Rectify");
            case CLOSE -> in("办结", "Close");
            case FALSE_POSITIVE -> in("误报", "Mark as false");
        };
    }

    public String of(ActorRole role) {
        return in(role.zh(), role.en());
    }

    public String of(ExplanationCode code) {
        return in(code.zh(), code.en());
    }

    public String of(RuleCode rule) {
        return in(rule.zh(), rule.en());
    }

    public String of(Reason reason) {
        return in(reason.zh(), reason.en());
    }

    public String of(RejectCode code) {
        return in(code.zh(), code.en());
    }

    public String of(MoneyUnit unit) {
        return in(unit.zh(), unit.en());
    }

    public String of(LineKind kind) {
        return switch (kind) {
            case PROJECT -> in("项目支出", "Project");
            case BASIC -> in("基本支出", "Basic");
        };
    }

    public String of(ChangeKind kind) {
        return switch (kind) {
            case ORIGINAL -> in("年初预算", "Original budget");
            case ADJUSTMENT -> in("预算调整", "Adjustment");
            case VIREMENT -> in("预算调剂", "Virement");
            case CARRY_OVER -> in("上年结转", "Carry-over");
            case CLOSE -> in("收回", "Taken back");
        };
    }

    public String of(ChangeStatus status) {
        return switch (status) {
            case DRAFT -> in("草稿", "Draft");
            case APPROVED -> in("已批准", "Approved");
        };
    }

    public String of(EntryKind kind) {
        return switch (kind) {
            case PAYMENT -> in("支付", "Payment");
            case REFUND -> in("退款", "Refund");
            case CORRECTION -> in("更正", "Correction");
            case REVERSAL -> in("冲销", "Reversal");
        };
    }

    private String in(String zh, String en) {
        return language.of(zh, en);
    }
}
