package budgetflow.alerts.delivery.routing;

import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.schemas.settings.NearestName;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one recipient of the routing file. */
final class RecipientReader {
    static final List<String> FILTER_NAMES = List.of("regions", "departments", "units", "severities", "rules");

    private static final String IMMEDIATE = "immediate";
    private static final String DAILY = "daily ";
    private static final String NONE = "none";
    private static final List<String> OTHER_NAMES = List.of(
            "channel", "to", "send", "digest", "remind_every", "quiet_hours", "tell_recovery", "only_escalation");
    private static final List<String> NAMES =
            Stream.concat(OTHER_NAMES.stream(), FILTER_NAMES.stream()).toList();

    private final Map<String, ChannelConfig> channels;
    private final @Nullable QuietHours quiet;

    RecipientReader(Map<String, ChannelConfig> channels, @Nullable QuietHours quiet) {
        this.channels = channels;
        this.quiet = quiet;
    }

    Optional<Recipient> read(String name, Section section) {
        section.onlyKnows(NAMES);
        Optional<String> channel = section.required("channel");
        if (channel.isEmpty()) {
            return Optional.empty();
        }
        checkAddresses(channel.get(), section);
        boolean onlyEscalation = flag(section, "only_escalation", false);
        return Optional.of(new Recipient(
                name,
                channel.get(),
                section.texts("to"),
                !onlyEscalation,
                filter(section),
                digest(section),
                section.parsed("remind_every", Delay::parse, Delay.ALLOWED).orElse(null),
                quiet(section, quiet),
                flag(section, "tell_recovery", true)));
    }

    private void checkAddresses(String channel, Section section) {
        ChannelConfig config = channels.get(channel);
        if (config == null) {
            section.problem("channel", "there is no channel " + channel + NearestName.hint(channel, channels.keySet()));
            return;
        }
        if (config.kind().hasAddresses() && !section.has("to")) {
            section.problem("channel", "to is missing: channel " + channel + " needs addresses.");
        }
        if (!config.kind().hasAddresses() && section.has("to")) {
            section.problem("to", "channel " + channel + " has no addresses: take to away.");
        }
        for (String address : section.texts("to")) {
            if (!address.matches("[^\\s@<>,]+@[^\\s@<>,]+")) {
                section.problem("to", "'" + address + "' is no e-mail address.");
            }
        }
    }

    /** {@code send: immediate}, which is what happens without it, or {@code digest: daily 08:40}. */
    private static @Nullable LocalTime digest(Section section) {
        if (section.has("send") && section.has("digest")) {
            section.problem("digest", "send and digest exclude each other; keep one.");
        }
        section.parsed("send", text -> text.equals(IMMEDIATE) ? Optional.of(text) : Optional.empty(), IMMEDIATE);
        return section.parsed("digest", RecipientReader::daily, "daily HH:MM").orElse(null);
    }

    private static Optional<LocalTime> daily(String text) {
        try {
            return text.startsWith(DAILY)
                    ? Optional.of(LocalTime.parse(text.substring(DAILY.length()).strip()))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The section's own; {@code none} for none; else what holds for all. */
    static @Nullable QuietHours quiet(Section section, @Nullable QuietHours fallback) {
        if (!section.has("quiet_hours")) {
            return fallback;
        }
        if (section.text("quiet_hours").filter(NONE::equals).isPresent()) {
            return null;
        }
        return section.parsed("quiet_hours", QuietHours::parse, QuietHours.ALLOWED)
                .orElse(null);
    }

    static Filter filter(Section section) {
        List<String> regions = section.texts("regions");
        for (String region : regions) {
            if (RoutingFile.region(region).isEmpty()) {
                section.problem("regions", "'" + region + "' is no region: 6 digits of GB/T 2260.");
            }
        }
        return new Filter(
                new LinkedHashSet<>(regions),
                new LinkedHashSet<>(section.texts("departments")),
                new LinkedHashSet<>(section.texts("units")),
                section.constants("severities", Severity.class),
                section.constants("rules", RuleCode.class));
    }

    private static boolean flag(Section section, String name, boolean fallback) {
        return section.parsed(
                        name,
                        text -> switch (text) {
                            case "true", "yes" -> Optional.of(true);
                            case "false", "no" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        "true or false")
                .orElse(fallback);
    }
}
