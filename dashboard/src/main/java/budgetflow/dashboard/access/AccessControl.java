package budgetflow.dashboard.access;

import budgetflow.dashboard.access.audit.AuditLog;
import budgetflow.dashboard.access.oidc.OidcProvider;
import budgetflow.dashboard.access.oidc.OidcSettings;
import budgetflow.dashboard.access.session.Sessions;
import budgetflow.dashboard.access.token.TokenFile;
import budgetflow.dashboard.access.user.Passwords;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserFileException;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything of access, put together from the settings.
 *
 * @param access stands before every route
 * @param signIn the handlers of signing in and out
 * @param demoRoles none outside the demo
 */
public record AccessControl(Access access, SignIn signIn, DemoRoles demoRoles, Sessions sessions, AuditLog audit)
        implements AutoCloseable {

    /**
     * For daily work: nobody sees anything without signing in.
     *
     * @throws SettingsException where the address reaches beyond this machine and there is nobody who could sign in, or
     *     where the provider's settings are not complete
     */
    public static AccessControl open(Settings settings, SignInPage page, Clock clock) {
        check(settings, clock);
        Optional<OidcProvider> provider = OidcSettings.of(settings).map(oidc -> new OidcProvider(oidc, clock));
        UserFile users = users(settings, clock);
        AccessSettings access = AccessSettings.of(settings);
        return build(settings, access, users, provider.orElse(null), page, false, List::of, clock);
    }

    /** Throws what {@link #open} would, and opens nothing. */
    public static void check(Settings settings, Clock clock) {
        boolean provider = OidcSettings.of(settings).isPresent();
        AccessSettings access = AccessSettings.of(settings);
        if (!access.loopback() && !provider) {
            refuseWithoutUsers(access.address(), users(settings, clock));
        }
    }

    /** For the demo: whoever comes is a visitor; it listens on this machine only, whatever is set. */
    public static AccessControl openDemo(
            Settings settings, SignInPage page, Supplier<List<DemoRoles.Sample>> samples, Clock clock) {
        Settings here = settings.with(SettingKeys.HTTP_ADDRESS, "127.0.0.1");
        AccessSettings access = AccessSettings.of(here);
        return build(here, access, users(here, clock), null, page, true, samples, clock);
    }

    /** The local users of the settings' data folder. */
    public static UserFile users(Settings settings, Clock clock) {
        return new UserFile(settings.get(SettingKeys.DATA_DIR), new Passwords(), clock);
    }

    /** The programs' tokens of the settings' data folder. */
    public static TokenFile tokens(Settings settings, Clock clock) {
        return new TokenFile(settings.get(SettingKeys.DATA_DIR), clock);
    }

    private static AccessControl build(
            Settings settings,
            AccessSettings reached,
            UserFile users,
            @Nullable OidcProvider provider,
            SignInPage page,
            boolean demo,
            Supplier<List<DemoRoles.Sample>> samples,
            Clock clock) {
        Path data = settings.get(SettingKeys.DATA_DIR);
        Sessions sessions = new Sessions(
                Duration.ofMinutes(settings.get(SettingKeys.SESSION_IDLE_MINUTES)),
                Duration.ofHours(settings.get(SettingKeys.SESSION_HOURS)),
                clock);
        AuditLog audit = new AuditLog(data);
        Access access = new Access(reached, users, tokens(settings, clock), sessions, audit, demo, clock);
        return new AccessControl(
                access,
                new SignIn(access, users, provider, page, audit, clock),
                new DemoRoles(access, samples),
                sessions,
                audit);
    }

    private static void refuseWithoutUsers(String address, UserFile users) {
        try {
            if (users.accounts().isEmpty()) {
                throw new SettingsException(List.of("http-address " + address
                        + ": 没有用户时只在本机开放；请先用 users add 添加用户 / without users the dashboard is for this machine alone;"
                        + " first add one: budgetflow users add NAME --role operator"));
            }
        } catch (UserFileException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        audit.close();
    }
}
