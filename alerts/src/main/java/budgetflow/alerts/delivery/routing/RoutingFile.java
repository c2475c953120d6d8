package budgetflow.alerts.delivery.routing;

import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.alerts.delivery.tls.Trust;
import budgetflow.domain.key.Region;
import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.HostPort;
import budgetflow.schemas.settings.NearestName;
import budgetflow.schemas.settings.SettingsException;
import budgetflow.schemas.yaml.YamlTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the routing file; docs/DELIVERY.md tells what may stand in it. */
public final class RoutingFile {
    private static final Duration GATHER = Duration.ofSeconds(60);
    private static final int SHORTEST_KEY = 32;
    private static final List<String> NAMES = List.of(
            "zone", "gather", "quiet_hours", "allow_private", "trust", "links", "channels", "recipients", "escalation");
    private static final List<String> LINK_NAMES = List.of("base", "key", "valid_for", "listen");
    private static final List<String> STEP_NAMES = Stream.concat(
                    Stream.of("after", "recipients"), RecipientReader.FILTER_NAMES.stream())
            .toList();

    private final Problems problems;
    private final Path folder;
    private final SecretReader secrets;
    private final List<ChannelKind> kinds;

    private RoutingFile(Path file, Map<String, String> environment, List<ChannelKind> kinds) {
        this.problems = new Problems(file);
        Path around = file.toAbsolutePath().getParent();
        this.folder = around == null ? Path.of("") : around;
        this.secrets = new SecretReader(environment, folder);
        this.kinds = kinds;
    }

    /**
     * Reads and checks everything; secrets are looked up now, and none is ever part of a complaint.
     *
     * @param environment where {@code ${env:NAME}} is looked up
     * @throws SettingsException with every problem found, each with file and line
     */
    public static Routing read(Path file, Map<String, String> environment, List<ChannelKind> kinds) {
        RoutingFile reader = new RoutingFile(file, environment, kinds);
        Routing routing = reader.routing(new Section(reader.problems, "", YamlTree.read(file)));
        reader.problems.complain();
        return routing;
    }

    private Routing routing(Section file) {
        file.onlyKnows(NAMES);
        Map<String, ChannelConfig> channels = channels(file);
        QuietHours quiet = RecipientReader.quiet(file, null);
        RecipientReader reader = new RecipientReader(channels, quiet);
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        file.sections("recipients", "recipient").forEach((name, section) -> reader.read(name, section)
                .ifPresent(recipient -> recipients.put(name, recipient)));
        if (!file.has("recipients")) {
            file.problem("recipients", "recipients is missing: nobody would be told anything.");
        }
        return new Routing(
                file.parsed("zone", RoutingFile::zone, "a time zone such as Asia/Shanghai")
                        .orElse(CloseDays.TREASURY_ZONE),
                file.parsed("gather", RoutingFile::seconds, "a length of time such as 0s, 30s or 2m")
                        .orElse(GATHER),
                hosts(file),
                trusted(file),
                links(file),
                channels,
                recipients,
                ladder(file, recipients.keySet()));
    }

    private Map<String, ChannelConfig> channels(Section file) {
        Map<String, ChannelConfig> channels = new LinkedHashMap<>();
        Map<List<String>, String> robots = new HashMap<>();
        file.sections("channels", "channel")
                .forEach((name, section) -> channel(name, section).ifPresent(channel -> {
                    channels.put(name, channel);
                    channel.robot().ifPresent(robot -> onlyOnce(robots, robot, name, section));
                }));
        if (!file.has("channels")) {
            file.problem("channels", "channels is missing: there is no way to tell anybody anything.");
        }
        return channels;
    }

    /** Two channels would take twice what one robot allows. */
    private static void onlyOnce(Map<List<String>, String> robots, List<String> robot, String name, Section section) {
        String other = robots.putIfAbsent(robot, name);
        if (other != null) {
            section.problem("kind", "this is the robot of channel " + other + "; several recipients may share that.");
        }
    }

    private Optional<ChannelConfig> channel(String name, Section section) {
        Optional<String> asked = section.required("kind");
        Optional<ChannelKind> kind = asked.flatMap(
                text -> kinds.stream().filter(each -> each.name().equals(text)).findFirst());
        if (asked.isPresent() && kind.isEmpty()) {
            section.problem("kind", "there is no kind " + asked.get() + NearestName.hint(asked.get(), names(kinds)));
        }
        return kind.map(known -> new ChannelConfig(name, known, settings(known, section)));
    }

    private ChannelSettings settings(ChannelKind kind, Section section) {
        List<String> names = new ArrayList<>(List.of("kind"));
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, List<Secret>> secret = new LinkedHashMap<>();
        kind.keys().forEach(key -> {
            names.add(key.name());
            if (key.required() && !section.has(key.name())) {
                section.problem("kind", key.name() + " is missing.");
            }
            if (key.secret()) {
                List<Secret> found = secrets.read(section, key.name());
                if (!found.isEmpty()) {
                    secret.put(key.name(), found);
                }
            } else {
                section.text(key.name())
                        .flatMap(text -> secrets.plain(section, key.name(), text))
                        .ifPresent(text -> plain.put(key.name(), text));
            }
        });
        section.onlyKnows(names);
        return new ChannelSettings(plain, secret);
    }

    private @Nullable LinkSettings links(Section file) {
        Optional<Section> found = file.section("links");
        if (found.isEmpty()) {
            return null;
        }
        Section section = found.get();
        section.onlyKnows(LINK_NAMES);
        Optional<URI> base = section.required("base").flatMap(text -> address(section, text));
        section.required("key");
        List<Secret> keys = secrets.read(section, "key");
        keys.stream()
                .filter(key -> key.bytes().length < SHORTEST_KEY)
                .forEach(weak -> section.problem(
                        "key", "key must have at least " + SHORTEST_KEY + " characters, best random ones."));
        Delay validFor =
                section.parsed("valid_for", Delay::parse, Delay.ALLOWED).orElse(new Delay(14, Delay.Unit.DAYS));
        @Nullable
        HostPort listen = section.parsed("listen", HostPort::parse, "HOST:PORT").orElse(null);
        return base.isEmpty() || keys.isEmpty() ? null : new LinkSettings(base.get(), keys.get(0), validFor, listen);
    }

    private static Optional<URI> address(Section section, String text) {
        try {
            return Optional.of(ChannelSettings.webAddress("base", text));
        } catch (IllegalArgumentException unfit) {
            section.problem("base", unfit.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static List<EscalationStep> ladder(Section file, Collection<String> recipients) {
        List<EscalationStep> ladder = new ArrayList<>();
        for (Section section : file.list("escalation")) {
            section.onlyKnows(STEP_NAMES);
            section.required("after");
            List<String> names = section.texts("recipients");
            for (String name : names) {
                if (!recipients.contains(name)) {
                    section.problem("recipients", "there is no recipient " + name + NearestName.hint(name, recipients));
                }
            }
            if (!section.has("recipients")) {
                section.problem("recipients", "recipients is missing.");
            }
            Filter filter = RecipientReader.filter(section);
            section.parsed("after", Delay::parse, Delay.ALLOWED)
                    .ifPresent(after -> ladder.add(new EscalationStep(after, filter, names)));
        }
        return ladder;
    }

    private static Set<String> hosts(Section file) {
        return new LinkedHashSet<>(file.texts("allow_private"));
    }

    private List<X509Certificate> trusted(Section file) {
        List<X509Certificate> trusted = new ArrayList<>();
        for (String name : file.texts("trust")) {
            try {
                trusted.addAll(Trust.read(folder.resolve(name)));
            } catch (IOException | InvalidPathException unreadable) {
                file.problem("trust", "trust: the file " + name + " cannot be read.");
            } catch (CertificateException none) {
                file.problem("trust", "trust: the file " + name + " must hold certificates in PEM.");
            }
        }
        return trusted;
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    /** A fixed length: what depends on the calendar is of no use here; 0s is allowed. */
    private static Optional<Duration> seconds(String text) {
        if (text.equals("0s")) {
            return Optional.of(Duration.ZERO);
        }
        return Delay.parse(text).flatMap(delay -> switch (delay.unit()) {
            case SECONDS -> Optional.of(Duration.ofSeconds(delay.amount()));
            case MINUTES -> Optional.of(Duration.ofMinutes(delay.amount()));
            case HOURS -> Optional.of(Duration.ofHours(delay.amount()));
            case DAYS, WORKING_DAYS -> Optional.empty();
        });
    }

    static Optional<Region> region(String text) {
        return Region.parse(text).isAccepted() ? Optional.of(new Region(text)) : Optional.empty();
    }

    private static List<String> names(List<ChannelKind> kinds) {
        return kinds.stream().map(ChannelKind::name).toList();
    }
}
