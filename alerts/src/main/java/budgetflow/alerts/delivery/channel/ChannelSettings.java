package budgetflow.alerts.delivery.channel;

import budgetflow.alerts.delivery.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 渠道设置: what the routing file says of one channel. Prints names only.
 *
 * @param plain by key
 * @param secrets by key; several where an old one still counts
 */
public record ChannelSettings(Map<String, String> plain, Map<String, List<Secret>> secrets) {
    public ChannelSettings {
        plain = Map.copyOf(plain);
        secrets = Map.copyOf(secrets);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(plain.get(key));
    }

    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    public Optional<Secret> findSecret(String key) {
        return secrets(key).stream().findFirst();
    }

    public Secret secret(String key) {
        return findSecret(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    public List<Secret> secrets(String key) {
        return secrets.getOrDefault(key, List.of());
    }

    public List<Secret> allSecrets() {
        return secrets.values().stream().flatMap(List::stream).toList();
    }

    /** An http or https address with a host, without user and password in it. */
    public URI address(String key, String fallback) {
        return webAddress(key, find(key).orElse(fallback));
    }

    /** As above, for text from anywhere; what it was is not repeated, for it may hold a token. */
    public static URI webAddress(String key, String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (java.net.URISyntaxException notAnAddress) {
            // Told below, without what it was.
        }
        throw new IllegalArgumentException(
                key + " must be an http:// or https:// address with a host, and without user and password in it");
    }

    @Override
    public String toString() {
        return "settings " + plain.keySet() + ", secrets " + secrets.keySet();
    }
}
