package budgetflow.alerts.delivery.channel.mail;

import budgetflow.alerts.delivery.message.Html;
import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.Wording;

/** The two bodies of a mail. Mail programs know little of CSS: the HTML has headings, lists and links, and no more. */
final class MailText {
    private static final String FOOTER = "此邮件由系统自动发出，请勿回复。 This message was sent automatically.";

    private MailText() {}

    static String plain(Message message) {
        if (message.isTest()) {
            return Wording.test(message) + "\n";
        }
        StringBuilder text = new StringBuilder();
        message.departments().forEach((department, items) -> {
            text.append("== ").append(department).append(" ==\n\n");
            for (Item item : items) {
                text.append(Wording.headline(item)).append('\n');
                Wording.facts(item)
                        .forEach(fact -> text.append("  ").append(fact).append('\n'));
                item.link()
                        .ifPresent(link ->
                                text.append("  确认收到 acknowledge: ").append(link).append('\n'));
                text.append('\n');
            }
        });
        return text.append(FOOTER).append('\n').toString();
    }

    static String html(Message message) {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"></head><body>\n");
        if (message.isTest()) {
            html.append("<p>").append(Html.escape(Wording.test(message))).append("</p>\n");
        }
        message.departments().forEach((department, items) -> {
            html.append("<h2>").append(Html.escape(department)).append("</h2>\n<ul>\n");
            items.forEach(item -> append(html, item));
            html.append("</ul>\n");
        });
        return html.append("<p><small>")
                .append(Html.escape(FOOTER))
                .append("</small></p>\n</body></html>\n")
                .toString();
    }

    private static void append(StringBuilder html, Item item) {
        html.append("<li><strong>").append(Html.escape(Wording.headline(item))).append("</strong>");
        Wording.facts(item).forEach(fact -> html.append("<br>\n").append(Html.escape(fact)));
        item.link().ifPresent(link -> html.append("<br>\n<a href=\"")
                .append(Html.escape(link.toString()))
                .append("\">确认收到 acknowledge</a>"));
        html.append("</li>\n");
    }
}
