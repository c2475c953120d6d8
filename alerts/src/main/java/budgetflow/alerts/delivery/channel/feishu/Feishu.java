package budgetflow.alerts.delivery.channel.feishu;

import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.robot.Robot;
import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Markdown;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.Wording;
import budgetflow.alerts.delivery.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 飞书机器人: an interactive card of at most 20 KB; the robot's address holds its token. Feishu allows 100 messages a
 * minute, more than anybody reads, and 5 a second.
 */
public final class Feishu implements ChannelKind {
    /** Half of what Feishu takes: JSON needs two bytes for a line feed, and the card has more than the text. */
    private static final int MOST_BYTES = 10_000;

    private static final String ADDRESS = "https://open.feishu.cn/open-apis/bot/v2/hook/";
    private static final int PER_SECOND = 5;
    private static final Robot ROBOT =
            new Robot("code", "msg", Set.of(11_232L, 11_233L), Duration.ofMinutes(1), Set.of(-1L));

    @Override
    public String name() {
        return "feishu";
    }

    @Override
    public List<ChannelKey> keys() {
        return Robot.signedKeys();
    }

    @Override
    public int perMinute() {
        return Robot.PER_MINUTE;
    }

    @Override
    public int perSecond() {
        return PER_SECOND;
    }

    @Override
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        Secret token = settings.secret("token");
        if (!token.reveal().matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("token must be the last part of the robot's address");
        }
        String base = settings.address("url", ADDRESS).toString();
        URI address = URI.create(base + (base.endsWith("/") ? "" : "/") + token.reveal());
        Optional<Secret> secret = settings.findSecret("secret");
        return message -> {
            Instant now = surroundings.clock().instant();
            Map<String, Object> document = document(message);
            secret.ifPresent(key -> {
                document.put("timestamp", Long.toString(now.getEpochSecond()));
                document.put("sign", sign(key, now.getEpochSecond()));
            });
            return ROBOT.post(surroundings.poster(), address, document, settings.allSecrets(), now);
        };
    }

    /** The other way round than elsewhere: the text is the key, and nothing is signed with it. */
    static String sign(Secret secret, long seconds) {
        String key = seconds + "\n" + secret.reveal();
        return Robot.sign(key.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    static Map<String, Object> document(Message message) {
        Map<String, Object> card = Map.of(
                "config", Map.of("wide_screen_mode", true),
                "header",
                        Map.of(
                                "template",
                                colour(message),
                                "title",
                                Map.of("tag", "plain_text", "content", Wording.title(message))),
                "elements", List.of(Map.of("tag", "markdown", "content", Markdown.of(message, MOST_BYTES))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("msg_type", "interactive");
        document.put("card", card);
        return document;
    }

    private static String colour(Message message) {
        Optional<Item> worst = message.worst();
        if (worst.isEmpty() || worst.get().isResolved()) {
            return "green";
        }
        return switch (worst.get().alert().severity()) {
            case INFO -> "blue";
            case WARN -> "yellow";
            case HIGH -> "orange";
            case CRITICAL -> "red";
        };
    }
}
