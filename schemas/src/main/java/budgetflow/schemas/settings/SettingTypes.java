package budgetflow.schemas.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types of settings the catalogue uses. */
final class SettingTypes {
    private static final Pattern NAME_PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.%]{2,60}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private SettingTypes() {}

    static SettingType<String> text() {
        return of("any text", Optional::of);
    }

    static SettingType<Integer> wholeNumber(int least, int most) {
        return of("a whole number from " + least + " to " + most, text -> Optional.of(text)
                .filter(digits -> WHOLE_NUMBER.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most));
    }

    /** The constants in kebab-case: {@code AT_ONCE} is written {@code at-once}. */
    static <E extends Enum<E>> SettingType<E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String names = Arrays.stream(constants).map(SettingTypes::kebab).collect(Collectors.joining(" or "));
        return of(names, text -> Arrays.stream(constants)
                .filter(constant -> kebab(constant).equals(text))
                .findFirst());
    }

    static SettingType<Path> path() {
        return of("a path", text -> {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException notAPath) {
                return Optional.empty();
            }
        });
    }

    /** Credentials inside the address are refused: addresses are printed, passwords never are. */
    static SettingType<URI> httpAddress() {
        return of("an http:// or https:// address without user and password in it", text -> {
            try {
                URI address = URI.create(text);
                boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
                boolean plain = address.getHost() != null && address.getUserInfo() == null;
                return web && plain ? Optional.of(address) : Optional.empty();
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
            }
        });
    }

    /** An address to listen on: a name or an address, IPv6 without brackets. */
    static SettingType<String> host() {
        return of("a host name or an IP address of this machine", text -> Optional.of(text)
                .filter(host -> HOST.matcher(host).matches()));
    }

    static SettingType<Boolean> yesOrNo() {
        return of("true or false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A password in it would be printed with it. */
    static SettingType<String> jdbcAddress() {
        return of(
                "jdbc:postgresql://HOST/DATABASE or jdbc:h2:file:PATH, without user and password in it",
                text -> Optional.of(text)
                        .filter(url -> url.startsWith("jdbc:postgresql:") || url.startsWith("jdbc:h2:"))
                        .filter(url -> !url.toLowerCase(Locale.ROOT).contains("password")));
    }

    static SettingType<HostPort> hostPort() {
        return of("HOST:PORT", HostPort::parse);
    }

    static SettingType<List<HostPort>> hostPorts() {
        return of("HOST:PORT, several with commas between them", text -> {
            List<HostPort> all = new ArrayList<>();
            for (String one : text.split(",", -1)) {
                Optional<HostPort> parsed = HostPort.parse(one.strip());
                if (parsed.isEmpty()) {
                    return Optional.empty();
                }
                all.add(parsed.get());
            }
            return Optional.of(List.copyOf(all));
        });
    }

    /** The start of a topic name or application id: Kafka's own alphabet. */
    static SettingType<String> namePrefix() {
        return of(
                "letters, digits, '.', '_' and '-', starting with a letter or digit, at most 100",
                text -> Optional.of(text)
                        .filter(prefix -> NAME_PREFIX.matcher(prefix).matches()));
    }

    static SettingType<CloseDays> closeDays() {
        return of("manual, or auto HH:MM [ZONE] such as auto 00:30 Asia/Shanghai", CloseDays::parse);
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> SettingType<T> of(String allowed, Function<String, Optional<T>> parser) {
        return new SettingType<>() {
            @Override
            public Optional<T> parse(String text) {
                return parser.apply(text);
            }

            @Override
            public String allowed() {
                return allowed;
            }
        };
    }
}
