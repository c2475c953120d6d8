package budgetflow.alerts.delivery.channel.alertmanager;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Replies;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.robot.Robot;
import budgetflow.alerts.delivery.message.Fingerprint;
import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.Wording;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.key.LineKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alertmanager's API v2. What stands is given an end far off, for Alertmanager takes an alert without one as resolved
 * after minutes; what is resolved ends now. Labels hold codes only: text of documents goes into annotations, since every
 * other label is another alert.
 */
public final class Alertmanager implements ChannelKind {
    private static final Duration AT_LEAST = Duration.ofDays(30);
    private static final Duration TEST_LASTS = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "alertmanager";
    }

    @Override
    public List<ChannelKey> keys() {
        return List.of(ChannelKey.required("url"), ChannelKey.optional("user"), ChannelKey.optionalSecret("password"));
    }

    @Override
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        String base = ChannelSettings.webAddress("url", settings.get("url")).toString();
        URI address = URI.create((base.endsWith("/") ? base : base + "/") + "api/v2/alerts");
        Map<String, String> headers = headers(settings);
        return message -> Replies.post(
                surroundings.poster(),
                address,
                headers,
                Robot.bytes(document(message, surroundings.zone())),
                settings.allSecrets(),
                surroundings.clock().instant(),
                reply -> Answer.taken("HTTP " + reply.status()));
    }

    private static Map<String, String> headers(ChannelSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        Optional<String> user = settings.find("user");
        if (user.isPresent()) {
            Secret password = settings.secret("password");
            String login = user.get() + ":" + password.reveal();
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return headers;
    }

    static List<Map<String, Object>> document(Message message, ZoneId zone) {
        return message.isTest()
                ? List.of(test(message))
                : message.items().stream()
                        .map(item -> alert(item, message.plannedAt(), zone))
                        .toList();
    }

    private static Map<String, Object> test(Message message) {
        return Map.of(
                "labels", Map.of("alertname", "BudgetflowTest", "severity", "info"),
                "annotations", Map.of("summary", Wording.test(message)),
                "startsAt", message.plannedAt().toString(),
                "endsAt", message.plannedAt().plus(TEST_LASTS).toString());
    }

    private static Map<String, Object> alert(Item item, Instant plannedAt, ZoneId zone) {
        Alert alert = item.alert();
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("summary", Wording.headline(item));
        annotations.put("description", String.join("\n", Wording.facts(item)));
        annotations.put("department", item.names().department());
        item.link().ifPresent(link -> annotations.put("acknowledge", link.toString()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("labels", labels(alert));
        document.put("annotations", annotations);
        document.put("startsAt", alert.raisedOn().atStartOfDay(zone).toInstant().toString());
        document.put("endsAt", endsAt(item, plannedAt, zone).toString());
        return document;
    }

    /** What makes it the same alert for Alertmanager: nothing that changes while it stands, so not its severity. */
    private static Map<String, String> labels(Alert alert) {
        AlertSubject subject = alert.key().subject();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", alert.key().rule().name());
        labels.put("region", subject.region().code());
        labels.put("fiscal_year", subject.fiscalYear().toString());
        labels.put("subject_kind", subject.kind().name());
        Optional<LineKey> line = subject.line();
        if (line.isPresent()) {
            labels.put("unit", line.get().unit().code());
            labels.put("line_code", line.get().code().code());
        } else {
            // Whoever runs a source names it as they like.
            labels.put("subject_id", Fingerprint.of(subject.text()));
        }
        return labels;
    }

    private static Instant endsAt(Item item, Instant plannedAt, ZoneId zone) {
        if (item.isResolved()) {
            return plannedAt;
        }
        Instant yearEnd = item.alert()
                .key()
                .subject()
                .fiscalYear()
                .lastDay()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        Instant soonest = plannedAt.plus(AT_LEAST);
        return yearEnd.isAfter(soonest) ? yearEnd : soonest;
    }
}
