package budgetflow.dashboard.access.oidc;

import budgetflow.dashboard.access.session.Tokens;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sign-ins that were sent to the provider and have not come back. */
final class Pending {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<String, Waiting> byState = new LinkedHashMap<>();

    /** A sign-in under way. */
    record Begun(String browser, CodeVerifier verifier, Nonce nonce, String to) {}

    private record Waiting(Begun begun, Instant since) {}

    Pending(Clock clock) {
        this.clock = clock;
    }

    /** The state it is known by. */
    synchronized String add(Begun begun) {
        String state = Tokens.next();
        byState.put(state, new Waiting(begun, clock.instant()));
        Iterator<String> oldest = byState.keySet().iterator();
        while (byState.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return state;
    }

    synchronized Optional<Begun> take(@Nullable String state) {
        Waiting waiting = state == null ? null : byState.remove(state);
        return Optional.ofNullable(waiting)
                .filter(known -> clock.instant().isBefore(known.since().plus(LONGEST)))
                .map(Waiting::begun);
    }
}
