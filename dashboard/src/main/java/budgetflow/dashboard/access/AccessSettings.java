package budgetflow.dashboard.access;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the dashboard is reached.
 *
 * @param address what it listens on
 * @param publicUrl how browsers reach it; null where that is the address itself
 * @param trustProxy whether {@code X-Forwarded-…} is believed
 */
record AccessSettings(
        String address, boolean loopback, @Nullable URI publicUrl, boolean trustProxy) {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    static AccessSettings of(Settings settings) {
        String address = settings.get(SettingKeys.HTTP_ADDRESS);
        return new AccessSettings(
                address,
                isLoopback(address),
                settings.find(SettingKeys.HTTP_PUBLIC_URL).orElse(null),
                settings.get(SettingKeys.HTTP_TRUST_PROXY));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingsException(
                    List.of("http-address " + address + ": 没有此地址 / there is no such address; try 127.0.0.1"));
        }
    }

    /** Whether cookies may travel by https alone. */
    boolean isHttps() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }

    Optional<URI> shownUrl() {
        return Optional.ofNullable(publicUrl);
    }

    /**
     * Whether the browser meant us. On the loopback address a strange name is a page elsewhere that had its own name
     * resolved to this machine, to read with the rights of whoever looks at it.
     *
     * @param host as in the header: name and port
     */
    boolean isOurs(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        boolean publicName = publicUrl != null && name.equalsIgnoreCase(publicUrl.getHost());
        if (loopback) {
            return LOOPBACK_NAMES.contains(name) || name.equals(address) || publicName;
        }
        return publicUrl == null || publicName || isAddress(name) || name.equals("localhost");
    }

    /** Nobody can make a browser take an address for another. */
    private static boolean isAddress(String name) {
        return name.startsWith("[") || name.matches("\\d+(\\.\\d+){3}");
    }
}
