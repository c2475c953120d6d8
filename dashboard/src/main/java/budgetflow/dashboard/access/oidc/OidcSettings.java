package budgetflow.dashboard.access.oidc;

import budgetflow.schemas.settings.SettingKey;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the provider is spoken to, and which claims say who somebody is.
 *
 * @param answerUrl where the provider sends browsers back to; the provider has to know it, too
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String scopes,
        URI answerUrl,
        String nameClaim,
        String roleClaim,
        String regionClaim,
        String departmentClaim) {
    /** The path of {@link #answerUrl}. */
    public static final String ANSWER_PATH = "/sign-in/provider/answer";

    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");

    /** Empty where no provider is set; {@link SettingsException} with everything that is missing or wrong. */
    public static Optional<OidcSettings> of(Settings settings) {
        Optional<URI> issuer = settings.find(SettingKeys.OIDC_ISSUER);
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        String clientId = needed(settings, SettingKeys.OIDC_CLIENT_ID, problems);
        String secret = needed(settings, SettingKeys.OIDC_CLIENT_SECRET, problems);
        if (settings.find(SettingKeys.HTTP_PUBLIC_URL).isEmpty()) {
            problems.add("oidc-issuer 需要同时设置 http-public-url / needs http-public-url: where the provider sends browsers"
                    + " back to.");
        }
        if (!"https".equals(issuer.get().getScheme())
                && !THIS_MACHINE.contains(issuer.get().getHost())) {
            problems.add("oidc-issuer 必须使用 https / has to be https://: " + issuer.get());
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        String base = settings.get(SettingKeys.HTTP_PUBLIC_URL).toString().replaceFirst("/+$", "");
        return Optional.of(new OidcSettings(
                issuer.get(),
                clientId,
                secret,
                settings.get(SettingKeys.OIDC_SCOPES),
                URI.create(base + ANSWER_PATH),
                settings.get(SettingKeys.OIDC_NAME_CLAIM),
                settings.get(SettingKeys.OIDC_ROLE_CLAIM),
                settings.get(SettingKeys.OIDC_REGION_CLAIM),
                settings.get(SettingKeys.OIDC_DEPARTMENT_CLAIM)));
    }

    private static String needed(Settings settings, SettingKey<String> key, List<String> problems) {
        Optional<String> value = settings.find(key);
        if (value.isEmpty()) {
            problems.add("oidc-issuer 需要同时设置 " + key.name() + " / needs " + key.name() + ", too.");
        }
        return value.orElse("");
    }

    @Override
    public String toString() {
        return issuer + " as " + clientId;
    }
}
