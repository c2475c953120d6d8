package budgetflow.alerts.delivery.routing;

import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.schemas.settings.HostPort;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 确认链接: how a recipient acknowledges by a link in the message.
 *
 * @param base what the token is appended to, as {@code ?token=…}
 * @param key what tokens are signed with
 * @param validFor from when the message was decided on
 * @param listenOn where the dispatcher shows the page itself; null where somebody else does
 */
public record LinkSettings(
        URI base, Secret key, Delay validFor, @Nullable HostPort listenOn) {
    public Optional<HostPort> listen() {
        return Optional.ofNullable(listenOn);
    }
}
