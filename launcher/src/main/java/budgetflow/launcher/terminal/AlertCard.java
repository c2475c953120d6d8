package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Remedy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One alert, all of it: what it is about, its figures to the fen, what would resolve it, and its history. */
public final class AlertCard {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private AlertCard() {}

    /** As many lines as it takes; the times of what people did are told in {@code zone}. */
    public static List<String> lines(Alert alert, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add(alert.key().rule() + " " + alert.key().rule().zh() + " "
                + alert.key().rule().en() + " · " + alert.severity());
        lines.add("预警键 key: " + alert.key().text());
        lines.add("状态 state: " + Words.nameOf(alert.state()) + " (版本 version " + alert.version() + ")");
        lines.add("数值 figure: " + Figures.exact(alert.value()) + ", 界限 threshold: " + Figures.exact(alert.threshold()));
        alert.planned().ifPresent(planned -> lines.add("计划 plan: " + planned));
        lines.add("起因 tripped by: " + alert.trigger());
        alert.remedy().ifPresent(remedy -> lines.add("如何解除 would resolve it: " + text(remedy)));
        alert.promisedOn().ifPresent(day -> lines.add("期限 due: " + day));
        alert.resolvedOn().ifPresent(day -> lines.add("解除日 resolved: " + day));
        lines.add("经过 history:");
        alert.history().forEach(event -> lines.add("  " + text(event, zone)));
        return lines;
    }

    private static String text(Remedy remedy) {
        if (remedy instanceof Remedy.Spend spend) {
            return "再支出 spend " + spend.amount() + " (至 by " + spend.by() + ")";
        }
        if (remedy instanceof Remedy.Undo undo) {
            return "退回或更正 refund or correct " + undo.entryId() + ": " + undo.amount();
        }
        return "退回或追加预算 refund, or add budget: " + remedy.amount();
    }

    private static String text(AlertEvent event, ZoneId zone) {
        Handling handling = event.handling();
        if (handling != null) {
            return MINUTE.format(handling.at().atZone(zone)) + " " + Words.nameOf(event.kind()) + " " + handling.actor()
                    + " (" + handling.role().zh() + " " + handling.role().en() + ")" + said(handling);
        }
        return event.on() + " " + Words.nameOf(event.kind()) + " " + event.severity() + ": "
                + Figures.exact(event.value()) + " / " + Figures.exact(event.threshold()) + ", " + event.trigger();
    }

    private static String said(Handling handling) {
        StringBuilder text = new StringBuilder();
        if (handling.reason() != null) {
            text.append(' ')
                    .append(handling.reason().name())
                    .append(' ')
                    .append(handling.reason().zh())
                    .append(' ')
                    .append(handling.reason().en());
        }
        LocalDate by = handling.by();
        if (by != null) {
            text.append(" → ").append(by);
        }
        return handling.text().isEmpty()
                ? text.toString()
                : text.append(": ").append(handling.text().replace('\n', ' ')).toString();
    }
}
