package budgetflow.alerts.delivery;

import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.alertmanager.Alertmanager;
import budgetflow.alerts.delivery.channel.dingtalk.DingTalk;
import budgetflow.alerts.delivery.channel.feishu.Feishu;
import budgetflow.alerts.delivery.channel.http.AddressGuard;
import budgetflow.alerts.delivery.channel.http.PinnedPoster;
import budgetflow.alerts.delivery.channel.mail.Mail;
import budgetflow.alerts.delivery.channel.webhook.Webhook;
import budgetflow.alerts.delivery.channel.wecom.WeCom;
import budgetflow.alerts.delivery.routing.ChannelConfig;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.alerts.delivery.tls.Trust;
import budgetflow.schemas.settings.SettingsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of channels there are, one line each. */
public final class Channels {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private static final List<ChannelKind> KINDS =
            List.of(new Mail(), new Webhook(), new DingTalk(), new WeCom(), new Feishu(), new Alertmanager());

    private Channels() {}

    public static List<ChannelKind> kinds() {
        return KINDS;
    }

    /** Complains as {@link #open} does, before there is anything to send. */
    public static void check(Routing routing) {
        open(routing, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /**
     * The channels of a routing file, by name; nothing is connected to yet.
     *
     * @throws SettingsException with every channel whose settings do not fit
     */
    public static Map<String, Channel> open(Routing routing, Clock clock) {
        Trust trust = Trust.with(routing.trusted());
        Surroundings surroundings = new Surroundings(
                PinnedPoster.of(new AddressGuard(routing.allowPrivate()), trust, ANSWER_WITHIN),
                trust,
                clock,
                routing.zone());
        Map<String, Channel> channels = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (ChannelConfig config : routing.channels().values()) {
            try {
                channels.put(config.name(), config.kind().open(config.settings(), surroundings));
            } catch (IllegalArgumentException unfit) {
                problems.add("routing-file: channel " + config.name() + ": " + unfit.getMessage() + ".");
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return channels;
    }
}
