package budgetflow.dashboard.web.address;

import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.RuleCode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One alert.
 *
 * @param sent the command that was just sent about it, as {@code id@partition-offset}; null without one
 */
public record AlertAddress(
        Viewpoint viewpoint, AlertKey key, @Nullable String sent) implements Address {
    private static final String KIND = "about";
    private static final String KEY = "key";
    private static final String SENT = "sent";

    public static AlertAddress of(Viewpoint viewpoint, AlertKey key) {
        return new AlertAddress(viewpoint, key, null);
    }

    /** Empty where it names no alert. */
    public static Optional<AlertAddress> of(Query query) {
        Viewpoint viewpoint = Viewpoint.of(query);
        AlertSubject.Kind kind =
                query.find(KIND, code -> Code.read(AlertSubject.Kind.class, code), AlertSubject.Kind.LINE);
        AlertKey key = query.find(KEY, text -> Optional.of(key(kind, text)));
        String sent = query.text(SENT);
        return key == null ? Optional.empty() : Optional.of(new AlertAddress(viewpoint, key, sent));
    }

    /** Reads {@link AlertKey#text()}; {@link IllegalArgumentException} where it is none. */
    private static AlertKey key(AlertSubject.Kind kind, String text) {
        int slash = text.indexOf('/');
        return new AlertKey(
                RuleCode.valueOf(text.substring(0, Math.max(0, slash))),
                AlertSubject.of(kind, text.substring(slash + 1)));
    }

    @Override
    public AlertAddress with(Viewpoint other) {
        return new AlertAddress(other, key, sent);
    }

    public AlertAddress sent(String command) {
        return new AlertAddress(viewpoint, key, command);
    }

    @Override
    public Route route() {
        return Route.ALERT;
    }

    @Override
    public Route parts() {
        return Route.ALERT_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint
                .link()
                .putUnless(AlertSubject.Kind.LINE, KIND, key.subject().kind())
                .put(KEY, key.text())
                .put(SENT, sent)
                .parameters();
    }
}
