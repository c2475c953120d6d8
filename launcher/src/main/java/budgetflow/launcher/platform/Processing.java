package budgetflow.launcher.platform;

import budgetflow.alerts.AlertsTopology;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.schemas.app.StreamsApp;
import budgetflow.schemas.app.StreamsProperties;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import budgetflow.streams.EntryTallies;
import budgetflow.streams.ExecutionTopology;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** The two apps that turn what is ingested into figures and alerts, in this process. */
public final class Processing implements AutoCloseable {
    private static final String STREAMS = App.STREAMS.kebab();
    private static final String ALERTS = App.ALERTS.kebab();
    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    private final StreamsApp streams;
    private final StreamsApp alerts;

    private Processing(StreamsApp streams, StreamsApp alerts) {
        this.streams = streams;
        this.alerts = alerts;
    }

    /** Starts both and returns when both are processing. */
    public static Processing start(Settings settings, WireFormat wire, JudgingDays judgingDays) {
        RulesInForce rules = ChosenSettings.rules(settings);
        StreamsApp streams = startStreams(settings, wire);
        Processing processing = new Processing(streams, startAlerts(settings, wire, judgingDays, rules));
        try {
            processing.streams.awaitRunning(START_WITHIN);
            processing.alerts.awaitRunning(START_WITHIN);
            return processing;
        } catch (TimeoutException e) {
            processing.close();
            throw new KafkaException("the apps did not start within " + START_WITHIN.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            processing.close();
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the apps were starting", e);
        }
    }

    public static StreamsApp startStreams(Settings settings, WireFormat wire) {
        return StreamsApp.start(
                STREAMS,
                settings,
                Duration.ofMillis(settings.get(SettingKeys.CATCH_UP_COMMIT_INTERVAL)),
                new ExecutionTopology(
                        wire,
                        settings.get(SettingKeys.STATE_STORE),
                        Duration.ofMillis(settings.get(SettingKeys.COMMIT_INTERVAL))));
    }

    /** With the rules of {@code rules-file}. */
    public static StreamsApp startAlerts(Settings settings, WireFormat wire, JudgingDays judgingDays) {
        return startAlerts(settings, wire, judgingDays, ChosenSettings.rules(settings));
    }

    private static StreamsApp startAlerts(
            Settings settings, WireFormat wire, JudgingDays judgingDays, RulesInForce rules) {
        return StreamsApp.start(
                ALERTS,
                settings,
                new AlertsTopology(
                        wire,
                        new LineReviewer(rules, judgingDays),
                        new ReconciliationReviewer(rules, judgingDays.calendar()),
                        settings.get(SettingKeys.JUDGE),
                        settings.get(SettingKeys.STATE_STORE)));
    }

    /** The consumer group of the execution topology. */
    public static String streamsGroup(Settings settings) {
        return StreamsProperties.applicationId(STREAMS, settings);
    }

    /** The consumer group of the alert topology. */
    public static String alertsGroup(Settings settings) {
        return StreamsProperties.applicationId(ALERTS, settings);
    }

    /** Throws {@link IllegalStateException} with the cause where one of the apps has failed. */
    public void checkAlive() {
        check(streams);
        check(alerts);
    }

    /** For its metrics and lag; its life belongs to this class. */
    public StreamsApp streams() {
        return streams;
    }

    /** Both, for whoever keeps an eye on them. */
    public List<Watched> watched() {
        return List.of(streams, alerts);
    }

    /** What became of the entries read so far. */
    public EntryTallies tallies() {
        return EntryTallies.of(streams.streams());
    }

    /** Records nobody could decode, so far. */
    public long deadLetters() {
        return streams.deadLetters().count() + alerts.deadLetters().count();
    }

    @Override
    public void close() {
        alerts.close();
        streams.close();
    }

    /** Kafka tells at which record an app stopped, and only the first cause tells why. */
    public static String stopped(String applicationId, Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return applicationId + " 已停止 has stopped: " + cause + (first == cause ? "" : " <- " + first);
    }

    private static void check(StreamsApp app) {
        Throwable cause = app.failure().getNow(null);
        if (cause != null) {
            throw new IllegalStateException(stopped(app.applicationId(), cause), cause);
        }
    }
}
