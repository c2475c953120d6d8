package budgetflow.alerts.delivery.channel.dingtalk;

import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.robot.Robot;
import budgetflow.alerts.delivery.message.Markdown;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.Wording;
import budgetflow.alerts.delivery.secret.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 钉钉机器人: a card with one button where the message is about one alert that can be acknowledged, else Markdown. More
 * than 20 messages a minute block the robot for ten.
 */
public final class DingTalk implements ChannelKind {
    private static final String ADDRESS = "https://oapi.dingtalk.com/robot/send";
    private static final int MOST_BYTES = 16_000;
    private static final Robot ROBOT =
            new Robot("errcode", "errmsg", Set.of(130_101L, 130_102L), Duration.ofMinutes(10), Set.of(-1L));

    @Override
    public String name() {
        return "dingtalk";
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
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        URI base = settings.address("url", ADDRESS);
        Secret token = settings.secret("token");
        Optional<Secret> secret = settings.findSecret("secret");
        return message -> {
            Instant now = surroundings.clock().instant();
            String query = "access_token=" + URLEncoder.encode(token.reveal(), StandardCharsets.UTF_8)
                    + secret.map(key -> signature(key, now.toEpochMilli())).orElse("");
            URI address = URI.create(base + (base.getRawQuery() == null ? "?" : "&") + query);
            return ROBOT.post(surroundings.poster(), address, document(message), settings.allSecrets(), now);
        };
    }

    private static String signature(Secret secret, long millis) {
        return "&timestamp=" + millis + "&sign=" + sign(secret, millis);
    }

    /** As it stands in the address: base64, then escaped. */
    static String sign(Secret secret, long millis) {
        String text = millis + "\n" + secret.reveal();
        return URLEncoder.encode(
                Robot.sign(secret.bytes(), text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    static Map<String, Object> document(Message message) {
        String title = Wording.title(message);
        String text = Markdown.of(message, MOST_BYTES);
        Optional<URI> link =
                message.items().size() == 1 ? message.items().get(0).link() : Optional.empty();
        return link.<Map<String, Object>>map(uri -> Map.of(
                        "msgtype",
                        "actionCard",
                        "actionCard",
                        Map.of("title", title, "text", text, "singleTitle", "确认收到", "singleURL", uri.toString())))
                .orElseGet(() -> Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", text)));
    }
}
