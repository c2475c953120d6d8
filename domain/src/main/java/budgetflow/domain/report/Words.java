package budgetflow.domain.report;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.execution.Verdict;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 用语: the words in which the tables say what the domain knows as constants. */
final class Words {
    private Words() {}

    /** A verdict; a line without a budget above 0 has none. */
    static ReportCell of(@Nullable Verdict verdict) {
        if (verdict == null) {
            return ReportCell.Absent.NO_RATE;
        }
        return switch (verdict) {
            case MET -> ReportCell.text("达标", "met");
            case LAGGING -> ReportCell.text("滞后", "lagging");
            case PENDING -> ReportCell.text("待判定", "pending");
        };
    }

    static ReportCell of(ChangeKind kind) {
        return switch (kind) {
            case ORIGINAL -> ReportCell.text("年初预算", "original budget");
            case ADJUSTMENT -> ReportCell.text("预算调整", "adjustment");
            case VIREMENT -> ReportCell.text("预算调剂", "virement");
            case CARRY_OVER -> ReportCell.text("上年结转", "carry-over");
            case CLOSE -> ReportCell.text("收回", "taken back");
        };
    }

    static ReportCell of(Severity severity) {
        return switch (severity) {
            case INFO -> ReportCell.text("提示", "info");
            case WARN -> ReportCell.text("警告", "warning");
            case HIGH -> ReportCell.text("严重", "high");
            case CRITICAL -> ReportCell.text("紧急", "critical");
        };
    }

    static ReportCell of(AlertState state) {
        return switch (state) {
            case OPEN -> ReportCell.text("待处理", "open");
            case RESOLVED -> ReportCell.text("已解除", "resolved");
            case REOPENED -> ReportCell.text("重新触发", "reopened");
            case ACKNOWLEDGED -> ReportCell.text("已复核", "acknowledged");
            case EXPLAINED -> ReportCell.text("已说明", "explained");
            case RECTIFYING -> ReportCell.text("整改中", "rectifying");
            case CLOSED -> ReportCell.text("已办结", "closed");
            case FALSE_POSITIVE -> ReportCell.text("误报", "false positive");
        };
    }

    static ReportCell of(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return ReportCell.text(amount.money().inYuan() + "元", amount.money().inYuan() + " yuan");
        }
        String plain = measure instanceof Measure.Share share
                ? share.percent() + "%"
                : measure instanceof Measure.Count count ? Long.toString(count.count()) : measure.toString();
        return new ReportCell.Text(ReportText.same(plain));
    }

    /** Reasons, in the order given. */
    static ReportCell of(Collection<ExplanationCode> codes) {
        return ReportCell.text(
                codes.stream().map(ExplanationCode::zh).collect(Collectors.joining("；")),
                codes.stream().map(ExplanationCode::en).collect(Collectors.joining("; ")));
    }
}
