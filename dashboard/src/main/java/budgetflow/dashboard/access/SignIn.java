package budgetflow.dashboard.access;

import budgetflow.dashboard.access.audit.AuditEntry;
import budgetflow.dashboard.access.audit.AuditLog;
import budgetflow.dashboard.access.oidc.OidcProvider;
import budgetflow.dashboard.access.oidc.OidcProvider.Answer;
import budgetflow.dashboard.access.session.Session;
import budgetflow.dashboard.access.session.Throttle;
import budgetflow.dashboard.access.session.Tokens;
import budgetflow.dashboard.access.user.Account;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserFileException;
import budgetflow.dashboard.access.user.UserName;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 登录: signing in with a local user's password or through a provider, and signing out. */
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String WRONG = "用户名或口令不正确 / user name or password is wrong";
    private static final String STALE = "登录页已失效，请重试 / the page to sign in had expired, please try again";
    private static final String UNUSABLE =
            "暂时无法登录，请联系运维 / signing in is not possible just now; the operator finds the reason in the log";
    private static final int LONGEST_PATH = 2_000;
    /** Failures in an hour that cost no wait. */
    private static final int FREE_OF_A_USER = 5;

    private static final int FREE_OF_AN_ADDRESS = 20;

    private final Access access;
    private final UserFile users;
    private final @Nullable OidcProvider provider;
    private final SignInPage page;
    private final AuditLog audit;
    private final Clock clock;
    private final Throttle byUser;
    private final Throttle byAddress;

    SignIn(
            Access access,
            UserFile users,
            @Nullable OidcProvider provider,
            SignInPage page,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.users = users;
        this.provider = provider;
        this.page = page;
        this.audit = audit;
        this.clock = clock;
        this.byUser = new Throttle(FREE_OF_A_USER, clock);
        this.byAddress = new Throttle(FREE_OF_AN_ADDRESS, clock);
    }

    /** GET {@code /sign-in?to=PATH}. */
    public void show(Context context) {
        answer(context, HttpStatus.OK, "", context.queryParam("to"));
    }

    /** POST {@code /sign-in} with {@code name}, {@code password}, {@code to} and the form's token. */
    public void submit(Context context) {
        String to = context.formParam("to");
        Optional<String> form = access.exchange().knownFormToken(context);
        if (form.filter(token -> Exchange.hasToken(context, token)).isEmpty()
                || !Exchange.isFromOurPages(context, access.settings())) {
            tell(context, AuditEntry.NOBODY, "refused: stale form");
            answer(context, HttpStatus.FORBIDDEN, STALE, to);
            return;
        }
        String name = String.valueOf(context.formParam("name"));
        String address = access.exchange().address(context);
        String userKey = UserName.parse(name).map(UserName::text).orElse("");
        Optional<Duration> wait = byAddress.attempt(address).or(() -> byUser.attempt(userKey));
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            tell(context, AuditEntry.NOBODY, "refused: too many attempts");
            context.header("Retry-After", Long.toString(seconds));
            answer(context, HttpStatus.TOO_MANY_REQUESTS, tooMany(seconds), to);
            return;
        }
        signIn(context, name, userKey, address, to);
    }

    private void signIn(Context context, String name, String userKey, String address, @Nullable String to) {
        char[] password = String.valueOf(context.formParam("password")).toCharArray();
        Optional<Account> account;
        try {
            account = users.signIn(name, password);
        } catch (UserFileException e) {
            LOG.error("Nobody can sign in: {}", e.getMessage());
            answer(context, HttpStatus.SERVICE_UNAVAILABLE, UNUSABLE, to);
            return;
        }
        if (account.isEmpty()) {
            // Not what was typed: a password is typed into the wrong field soon enough.
            tell(context, isKnown(userKey) ? userKey : AuditEntry.NOBODY, "refused: name or password");
            answer(context, HttpStatus.UNAUTHORIZED, WRONG, to);
            return;
        }
        byUser.succeeded(userKey);
        // Else whoever has an account could guess at those of others, and sign in to their own in between.
        byAddress.takeBack(address);
        Account known = account.get();
        access.begin(context, known.name(), known.assignment(), Session.Origin.LOCAL, known.stamp());
        tell(context, known.name().text(), "signed in");
        context.redirect(ownPath(to), HttpStatus.SEE_OTHER);
    }

    /** POST {@code /sign-out}. */
    public void end(Context context) {
        access.end(context);
        // What the browser kept of the pages is nobody's any more.
        context.header("Clear-Site-Data", "\"cache\"");
        context.redirect(Access.SIGN_IN, HttpStatus.SEE_OTHER);
    }

    /** GET {@code /sign-in/provider?to=PATH}: leads to the provider. */
    public void toProvider(Context context) {
        OidcProvider asked = provider();
        String browser = access.exchange().formToken(context);
        try {
            context.redirect(
                    asked.begin(browser, ownPath(context.queryParam("to"))).toString(), HttpStatus.SEE_OTHER);
        } catch (OidcProvider.UnavailableException e) {
            LOG.error("The OpenID Connect provider cannot be used.", e);
            answer(context, HttpStatus.BAD_GATEWAY, UNUSABLE, null);
        }
    }

    /** GET {@code /sign-in/provider/answer}: where the provider sends the browser back to. */
    public void fromProvider(Context context) {
        OidcProvider asked = provider();
        String browser = access.exchange().knownFormToken(context).orElseGet(Tokens::next);
        Answer answer = asked.finish(browser, context.queryParam("state"), context.queryParam("code"));
        if (answer instanceof Answer.Known known) {
            access.begin(context, known.name(), known.assignment(), Session.Origin.PROVIDER, "");
            tell(context, known.name().text(), "signed in by provider");
            context.redirect(known.to(), HttpStatus.SEE_OTHER);
        } else if (answer instanceof Answer.Refused refused) {
            tell(context, AuditEntry.NOBODY, "refused: " + refused.reason());
            answer(context, HttpStatus.FORBIDDEN, refused.message(), null);
        }
    }

    /** Where somebody wanted to go, if that is a page of ours. */
    static String ownPath(@Nullable String to) {
        boolean ours = to != null
                && to.length() <= LONGEST_PATH
                && to.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")
                && !to.startsWith(Access.SIGN_IN);
        return ours ? String.valueOf(to) : "/";
    }

    private OidcProvider provider() {
        if (provider == null) {
            throw new NotFoundResponse();
        }
        return provider;
    }

    private boolean isKnown(String name) {
        try {
            return UserName.parse(name).flatMap(users::find).isPresent();
        } catch (UserFileException e) {
            return false;
        }
    }

    private boolean isWithoutUsers() {
        try {
            return provider == null && users.accounts().isEmpty();
        } catch (UserFileException e) {
            LOG.error("Nobody can sign in: {}", e.getMessage());
            return false;
        }
    }

    private void answer(Context context, HttpStatus status, String message, @Nullable String to) {
        String token = access.exchange().formToken(context);
        context.status(status).header("Cache-Control", "no-store");
        context.html(page.html(
                context, new SignInPage.Form(token, ownPath(to), message, provider != null, isWithoutUsers())));
    }

    private static String tooMany(long seconds) {
        return "尝试过多，请 " + seconds + " 秒后再试 / too many attempts: try again in " + seconds + " s";
    }

    private void tell(Context context, String who, String outcome) {
        String role = Access.found(context).map(viewer -> viewer.role().word()).orElse(AuditEntry.NOBODY);
        audit.write(new AuditEntry(
                clock.instant(),
                who,
                role,
                access.exchange().address(context),
                "SIGN-IN",
                Access.route(context),
                List.of(),
                outcome));
    }
}
