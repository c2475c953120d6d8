package budgetflow.alerts.delivery.channel.webhook;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Replies;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.robot.Robot;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 通用 webhook: JSON with the headers of Standard Webhooks: the id is the same over all tries, and there is a signature
 * for each secret, so that secrets can be changed one side at a time.
 */
public final class Webhook implements ChannelKind {
    private static final String SECRET_PREFIX = "whsec_";

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public List<ChannelKey> keys() {
        return List.of(ChannelKey.required("url"), ChannelKey.requiredSecret("secrets"));
    }

    @Override
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        URI address = ChannelSettings.webAddress("url", settings.get("url"));
        List<byte[]> keys =
                settings.secrets("secrets").stream().map(Webhook::key).toList();
        return message -> {
            Instant now = surroundings.clock().instant();
            byte[] body = Robot.bytes(MessageDocument.of(message));
            return Replies.post(
                    surroundings.poster(),
                    address,
                    headers(message, now, body, keys),
                    body,
                    settings.allSecrets(),
                    now,
                    reply -> Answer.taken("HTTP " + reply.status()));
        };
    }

    private static Map<String, String> headers(Message message, Instant now, byte[] body, List<byte[]> keys) {
        long seconds = now.getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "webhook-id",
                message.id(),
                "webhook-timestamp",
                Long.toString(seconds),
                "webhook-signature",
                keys.stream().map(key -> sign(key, message.id(), seconds, body)).collect(Collectors.joining(" ")));
    }

    /** Signs id, time and body; {@code v1} is HMAC-SHA256. */
    static String sign(byte[] key, String id, long seconds, byte[] body) {
        byte[] start = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[start.length + body.length];
        System.arraycopy(start, 0, signed, 0, start.length);
        System.arraycopy(body, 0, signed, start.length, body.length);
        return "v1," + Robot.sign(key, signed);
    }

    /** The bytes of a secret, base64 with or without its prefix; without secrets in the complaint. */
    static byte[] key(Secret secret) {
        String text = secret.reveal();
        try {
            byte[] key = Base64.getDecoder()
                    .decode(text.startsWith(SECRET_PREFIX) ? text.substring(SECRET_PREFIX.length()) : text);
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, without what it was.
        }
        throw new IllegalArgumentException("secrets must be base64 with " + SECRET_PREFIX + " before it");
    }
}
