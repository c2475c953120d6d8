package budgetflow.alerts.delivery.link;

import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.RuleCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 确认令牌: claims as text that nobody else can make: {@code v1.CLAIM.SIGNATURE}, both parts base64 for addresses, the
 * signature HMAC-SHA256. What it says can be read by whoever has it; it holds no figures.
 */
public final class LinkTokens {
    private static final String VERSION = "v1";
    private static final String HMAC = "HmacSHA256";
    /** Longer than any token we make. */
    private static final int LONGEST = 4_096;

    private static final int PARTS = 3;
    private static final int LINES = 5;

    private final Secret key;

    public LinkTokens(Secret key) {
        this.key = key;
    }

    public String mint(Claim claim) {
        String text = String.join(
                "\n",
                claim.alert().subject().kind().name(),
                claim.alert().rule().name(),
                claim.alert().subject().text(),
                claim.recipient(),
                Long.toString(claim.expiresAt().getEpochSecond()));
        String signed = VERSION + "." + encode(text.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(sign(signed));
    }

    /** The claim; empty where the token is not ours, was changed, or has expired. Takes the same time for every signature. */
    public Optional<Claim> verify(String token, Instant now) {
        List<String> parts = List.of(token.split("\\.", -1));
        if (token.length() > LONGEST || parts.size() != PARTS || !parts.get(0).equals(VERSION)) {
            return Optional.empty();
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(parts.get(2));
            byte[] ours = sign(parts.get(0) + "." + parts.get(1));
            return MessageDigest.isEqual(ours, given)
                    ? Optional.of(claim(parts.get(1)))
                            .filter(claim -> claim.expiresAt().isAfter(now))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Claim claim(String encoded) {
        String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("not a claim");
        }
        AlertSubject subject = AlertSubject.of(AlertSubject.Kind.valueOf(lines.get(0)), lines.get(2));
        return new Claim(
                new AlertKey(RuleCode.valueOf(lines.get(1)), subject),
                lines.get(3),
                Instant.ofEpochSecond(Long.parseLong(lines.get(4))));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.bytes(), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("no " + HMAC, everyJdkHasIt);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
