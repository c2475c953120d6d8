package budgetflow.alerts.delivery.routing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 路由: what the routing file says, checked: every name in it is defined in it.
 *
 * @param gather how long after the first piece of news a message may wait for more of them
 * @param allowPrivate hosts of webhooks that may stand in a private network
 * @param trusted certificates of authorities that Java does not know
 * @param channels by name
 * @param recipients by name, in the order of the file
 * @param ladder from the first step to the last
 */
public record Routing(
        ZoneId zone,
        Duration gather,
        Set<String> allowPrivate,
        List<X509Certificate> trusted,
        @Nullable LinkSettings linkSettings,
        Map<String, ChannelConfig> channels,
        Map<String, Recipient> recipients,
        List<EscalationStep> ladder) {
    public Routing {
        allowPrivate = Set.copyOf(allowPrivate);
        trusted = List.copyOf(trusted);
        channels = new LinkedHashMap<>(channels);
        recipients = new LinkedHashMap<>(recipients);
        ladder = List.copyOf(ladder);
    }

    public Optional<LinkSettings> links() {
        return Optional.ofNullable(linkSettings);
    }

    public Optional<Recipient> recipient(String name) {
        return Optional.ofNullable(recipients.get(name));
    }
}
