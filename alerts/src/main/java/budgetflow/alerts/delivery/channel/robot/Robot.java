package budgetflow.alerts.delivery.channel.robot;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.Replies;
import budgetflow.alerts.delivery.channel.http.Poster;
import budgetflow.alerts.delivery.channel.http.Reply;
import budgetflow.alerts.delivery.secret.Secret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How one kind of robot reports errors.
 *
 * @param codeField of the reply's JSON: 0 says that all is well
 * @param throttled codes that say there were too many
 * @param pause how long it then must be left alone
 * @param passing codes that say it may work later
 */
public record Robot(String codeField, String textField, Set<Long> throttled, Duration pause, Set<Long> passing) {
    /** All three block whoever sends more than twenty; two are left for whoever else speaks in the group. */
    public static final int PER_MINUTE = 18;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HMAC = "HmacSHA256";

    /** The settings of a robot whose address holds a token, and who may want a signature. */
    public static List<ChannelKey> signedKeys() {
        return List.of(
                ChannelKey.optional("url"), ChannelKey.requiredSecret("token"), ChannelKey.optionalSecret("secret"));
    }

    /** Posts one JSON document and reads what the robot says of it. */
    public Answer post(Poster poster, URI address, Object document, List<Secret> secrets, Instant now) {
        return Replies.post(
                poster,
                address,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                bytes(document),
                secrets,
                now,
                this::judge);
    }

    /** UTF-8. */
    public static byte[] bytes(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("a document that is no JSON", notOurs);
        }
    }

    /** HMAC-SHA256 in base64. */
    public static String sign(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("no " + HMAC, everyJdkHasIt);
        }
    }

    private Answer judge(Reply reply) {
        JsonNode json;
        try {
            json = JSON.readTree(reply.body());
        } catch (JsonProcessingException notJson) {
            return Answer.later("the robot's answer is no JSON");
        }
        JsonNode code = json == null ? null : json.get(codeField);
        if (code == null || !code.isIntegralNumber()) {
            return Answer.later("the robot's answer has no " + codeField);
        }
        if (code.asLong() == 0) {
            return Answer.taken(codeField + " 0");
        }
        String note = codeField + " " + code.asLong() + " "
                + Replies.oneLine(json.path(textField).asText());
        if (throttled.contains(code.asLong())) {
            return Answer.throttled(note, pause);
        }
        return passing.contains(code.asLong()) ? Answer.later(note) : Answer.refused(note);
    }
}
