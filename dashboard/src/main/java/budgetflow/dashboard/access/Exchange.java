package budgetflow.dashboard.access;

import budgetflow.dashboard.access.session.Tokens;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request says of where it comes from, and the cookies that go back. */
final class Exchange {
    static final String CSRF_FIELD = "csrf";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String SESSION = "budgetflow-session";
    private static final String FORM = "budgetflow-form";
    /** Browsers take a cookie of such a name from https and for this very host alone. */
    private static final String HOST_PREFIX = "__Host-";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int FORM_SECONDS = 3_600;
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;

    private final AccessSettings settings;

    Exchange(AccessSettings settings) {
        this.settings = settings;
    }

    static boolean isHarmless(Context context) {
        return HARMLESS.contains(context.method().name());
    }

    /** The sender's address; behind a proxy of our own, the one it was asked from. */
    String address(Context context) {
        String forwarded = settings.trustProxy() ? context.header("X-Forwarded-For") : null;
        if (forwarded == null) {
            return context.ip();
        }
        // What stands before the last comma was written by whoever asked our proxy.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /**
     * Whether a page of ours sent it, by what the browser says. Where it says nothing, it is no browser, and has no
     * cookie that another page could misuse.
     */
    static boolean isFromOurPages(Context context, AccessSettings settings) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = context.header("Origin");
        return origin == null || isOurOrigin(origin, context.header("Host"), settings);
    }

    private static boolean isOurOrigin(String origin, @Nullable String host, AccessSettings settings) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(host)
                            || settings.shownUrl()
                                    .filter(url -> authority.equalsIgnoreCase(url.getAuthority()))
                                    .isPresent());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    static boolean hasToken(Context context, String token) {
        String header = context.header(CSRF_HEADER);
        return Tokens.areSame(token, header != null ? header : context.formParam(CSRF_FIELD));
    }

    /** The same for requests whose body is no form. */
    static boolean hasHeaderToken(Context context, String token) {
        return Tokens.areSame(token, context.header(CSRF_HEADER));
    }

    Optional<String> sessionId(Context context) {
        return Optional.ofNullable(context.cookie(name(context, SESSION)));
    }

    void giveSession(Context context, String id) {
        // Lax: a link in a mail leads to the page, and not to signing in anew.
        give(context, SESSION, id, UNTIL_THE_BROWSER_CLOSES, SameSite.LAX);
    }

    void takeSession(Context context) {
        give(context, SESSION, "", 0, SameSite.LAX);
    }

    /** What binds a sign-in form to the browser it was shown in; made where there is none. */
    String formToken(Context context) {
        String known = context.cookie(name(context, FORM));
        String token = known != null && known.length() == Tokens.next().length() ? known : Tokens.next();
        // Lax: a provider's answer comes from its pages.
        give(context, FORM, token, FORM_SECONDS, SameSite.LAX);
        return token;
    }

    Optional<String> knownFormToken(Context context) {
        return Optional.ofNullable(context.cookie(name(context, FORM)));
    }

    private void give(Context context, String name, String value, int seconds, SameSite sameSite) {
        Cookie cookie = new Cookie(name(context, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isHttps(context));
        cookie.setSameSite(sameSite);
        cookie.setMaxAge(seconds);
        context.cookie(cookie);
    }

    private String name(Context context, String name) {
        return isHttps(context) ? HOST_PREFIX + name : name;
    }

    private boolean isHttps(Context context) {
        String forwarded = settings.trustProxy() ? context.header("X-Forwarded-Proto") : null;
        return settings.isHttps()
                || (forwarded != null && forwarded.toLowerCase(Locale.ROOT).equals("https"));
    }
}
