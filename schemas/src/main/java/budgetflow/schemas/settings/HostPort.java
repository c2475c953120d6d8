package budgetflow.schemas.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One broker's address; an IPv6 host is written in brackets. */
public record HostPort(String host, int port) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+\\]):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    public HostPort {
        if (host.isBlank() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "not a host and a port from 1 to " + LAST_PORT + ": " + host + ":" + port);
        }
    }

    public static Optional<HostPort> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts.group(2));
        return port >= 1 && port <= LAST_PORT ? Optional.of(new HostPort(parts.group(1), port)) : Optional.empty();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
