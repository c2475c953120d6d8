package budgetflow.alerts.delivery.message;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Reason;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.delivery.DeliveryReason;
import java.util.ArrayList;
import java.util.List;

/** The words of a message, the same in every channel. A rule's reason or a remedy in words belongs into {@link #facts}. */
public final class Wording {
    private static final String TEST = "测试消息 test message";

    private Wording() {}

    /** One line that says how many and how bad: a subject, a card's title. */
    public static String title(Message message) {
        if (message.isTest()) {
            return "预算执行预警 " + TEST;
        }
        Item worst = message.worst().orElseThrow();
        if (message.items().size() == 1) {
            return headline(worst);
        }
        long resolved = message.items().stream().filter(Item::isResolved).count();
        long standing = message.items().size() - resolved;
        String departments = message.departments().size() == 1
                ? worst.names().department()
                : message.departments().size() + " 个部门";
        String counts = (standing > 0 ? standing + " 条" : "")
                + (standing > 0 && resolved > 0 ? "，" : "")
                + (resolved > 0 ? "已解除 " + resolved + " 条" : "");
        return "【" + badge(worst) + "】预算执行预警 " + counts + " · " + departments;
    }

    /** One line about one alert. */
    public static String headline(Item item) {
        Alert alert = item.alert();
        return "【" + badge(item) + "】" + alert.key().rule().zh() + "（"
                + alert.key().rule() + "） " + item.names().unit() + " · "
                + item.names().subject();
    }

    /** What follows the headline: why it is told, the figure and its threshold, what tripped it and when. */
    public static List<String> facts(Item item) {
        Alert alert = item.alert();
        List<String> facts = new ArrayList<>();
        facts.add(reason(item.reason()) + "，自 " + alert.raisedOn() + " 起，最近变动 " + alert.changedOn());
        facts.add(Reason.of(alert).zh());
        facts.add(
                "当前值 " + Figures.of(alert.value()) + "，界限 " + Figures.of(alert.threshold()) + "，起因 " + alert.trigger());
        alert.planned().ifPresent(planned -> facts.add("计划应达 " + Figures.of(planned)));
        alert.remedy().filter(any -> !item.isResolved()).ifPresent(remedy -> facts.add(remedy(remedy)));
        facts.add("对象 " + subject(alert.key().subject()));
        return List.copyOf(facts);
    }

    /** What stands below a list that had to be cut. */
    public static String more(int left) {
        return "…另有 " + left + " 条";
    }

    /** What a test message says. */
    public static String test(Message message) {
        return TEST + "：" + message.recipient() + "，" + message.id();
    }

    public static String severity(Severity severity) {
        return switch (severity) {
            case INFO -> "提示";
            case WARN -> "警告";
            case HIGH -> "严重";
            case CRITICAL -> "紧急";
        };
    }

    private static String badge(Item item) {
        return item.isResolved() ? "已解除" : severity(item.alert().severity());
    }

    private static String reason(DeliveryReason reason) {
        return switch (reason) {
            case RAISED -> "新预警";
            case WORSENED -> "级别上升";
            case REOPENED -> "再次触发";
            case RESOLVED -> "已解除";
            case REMINDER -> "催办：尚未确认";
            case ESCALATION -> "上报：逾期未确认";
        };
    }

    private static String remedy(Remedy remedy) {
        String amount = Figures.of(remedy.amount());
        if (remedy instanceof Remedy.Spend spend) {
            return "整改：" + spend.by() + " 前还需支出 " + amount;
        }
        return remedy instanceof Remedy.Undo undo
                ? "整改：凭证 " + undo.entryId() + " 的 " + amount + " 须退回、冲销或更正"
                : "整改：超出 " + amount + "，须退款、更正，或办理预算追加";
    }

    private static String subject(AlertSubject subject) {
        return switch (subject.kind()) {
            case LINE -> "预算指标 " + subject.text();
            case RECONCILIATION -> "对账 " + subject.text();
            case SOURCE -> "来源 " + subject.text();
        };
    }
}
