package budgetflow.alerts.delivery.channel.wecom;

import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.robot.Robot;
import budgetflow.alerts.delivery.message.Markdown;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.secret.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 企业微信机器人: Markdown of at most 4096 bytes; at most 20 messages a minute; the key in the address is all it asks. */
public final class WeCom implements ChannelKind {
    static final int MOST_BYTES = 4_096;

    private static final String ADDRESS = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send";
    private static final Robot ROBOT =
            new Robot("errcode", "errmsg", Set.of(45_009L, 45_033L), Duration.ofMinutes(1), Set.of(-1L));

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public List<ChannelKey> keys() {
        return List.of(ChannelKey.optional("url"), ChannelKey.requiredSecret("key"));
    }

    @Override
    public int perMinute() {
        return Robot.PER_MINUTE;
    }

    @Override
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        URI base = settings.address("url", ADDRESS);
        Secret key = settings.secret("key");
        URI address = URI.create(base + (base.getRawQuery() == null ? "?" : "&") + "key="
                + URLEncoder.encode(key.reveal(), StandardCharsets.UTF_8));
        return message -> ROBOT.post(
                surroundings.poster(),
                address,
                document(message),
                settings.allSecrets(),
                surroundings.clock().instant());
    }

    static Map<String, Object> document(Message message) {
        return Map.of("msgtype", "markdown", "markdown", Map.of("content", Markdown.of(message, MOST_BYTES)));
    }
}
