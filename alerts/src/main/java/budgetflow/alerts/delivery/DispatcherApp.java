package budgetflow.alerts.delivery;

import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.link.AcknowledgePage;
import budgetflow.alerts.delivery.link.Links;
import budgetflow.alerts.delivery.outbox.Feed;
import budgetflow.alerts.delivery.outbox.Journal;
import budgetflow.alerts.delivery.outbox.KafkaAcknowledgements;
import budgetflow.alerts.delivery.outbox.KafkaJournal;
import budgetflow.alerts.delivery.outbox.OvertakenException;
import budgetflow.alerts.delivery.planning.Preview;
import budgetflow.alerts.delivery.planning.Situation;
import budgetflow.alerts.delivery.routing.LinkSettings;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.schemas.app.AppHealth;
import budgetflow.schemas.app.MetricsText;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.HostPort;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dispatcher as an app: a thread that reads the topics, plans, sends and writes down, until it is closed. */
public final class DispatcherApp implements Watched, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DispatcherApp.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    /** A plan looks at every alert and recipient. */
    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(1);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    /**
     * What it works with.
     *
     * @param journal put around the deliveries' topic; tests let it fail there
     */
    public record Parts(
            Routing routing,
            WorkingCalendar calendar,
            Map<String, Channel> channels,
            RandomGenerator random,
            Clock clock,
            UnaryOperator<Journal> journal) {}

    private final Settings settings;
    private final WireFormat wire;
    private final Parts parts;
    private final Situation situation = new Situation();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final CompletableFuture<Void> running = new CompletableFuture<>();
    private final @Nullable KafkaAcknowledgements acknowledgements;
    private final @Nullable AcknowledgePage page;
    private final Thread thread;

    private volatile boolean stopping;
    private volatile Map<DeliveryOutcome, Integer> outcomes = Map.of();
    private volatile int toNobody;
    private volatile long undecodable;

    private DispatcherApp(Settings settings, WireFormat wire, Parts parts) {
        this.settings = settings;
        this.wire = wire;
        this.parts = parts;
        Optional<LinkSettings> links = parts.routing().links();
        Optional<HostPort> listen = links.flatMap(LinkSettings::listen);
        if (links.isPresent() && listen.isPresent()) {
            KafkaAcknowledgements taker = new KafkaAcknowledgements(settings, wire);
            this.acknowledgements = taker;
            this.page = AcknowledgePage.start(
                    new InetSocketAddress(listen.get().host(), listen.get().port()),
                    Links.tokens(links.get()),
                    parts.routing().recipients().keySet(),
                    taker,
                    parts.clock());
        } else {
            this.acknowledgements = null;
            this.page = null;
        }
        this.thread = new Thread(this::run, App.DISPATCH.kebab());
    }

    /** Starts without waiting; the topics must exist. */
    public static DispatcherApp start(Settings settings, WireFormat wire, Parts parts) {
        DispatcherApp app = new DispatcherApp(settings, wire, parts);
        app.thread.start();
        return app;
    }

    /** Completes with the cause if it ever fails; a copy, which the caller may do with what it likes. */
    public CompletableFuture<Throwable> failure() {
        return failure.copy();
    }

    @Override
    public AppHealth health() {
        if (failure.isDone()) {
            return AppHealth.FAILED;
        }
        if (!thread.isAlive()) {
            return AppHealth.CLOSED;
        }
        return running.isDone() ? AppHealth.RUNNING : AppHealth.STARTING;
    }

    @Override
    public String metrics() {
        String app = App.DISPATCH.kebab();
        MetricsText text = new MetricsText()
                .addHealth(app, health())
                .add("budgetflow_alerts_to_nobody", Map.of(), toNobody)
                .add("budgetflow_undecodable_records_total", Map.of("app", app), undecodable);
        outcomes.forEach((outcome, count) -> text.add(
                "budgetflow_deliveries", Map.of("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT)), count));
        return text.toString();
    }

    private void run() {
        try (KafkaJournal journal = KafkaJournal.open(settings, wire);
                Feed feed = new Feed(settings, wire, situation)) {
            feed.catchUp();
            Dispatcher dispatcher = new Dispatcher(
                    situation,
                    parts.routing(),
                    parts.calendar(),
                    Links.linker(parts.routing(), parts.calendar()),
                    parts.channels(),
                    parts.journal().apply(journal),
                    new RetrySchedule(parts.random()),
                    parts.clock());
            running.complete(null);
            tellOfAlertsToNobody();
            work(feed, dispatcher);
        } catch (OvertakenException overtaken) {
            failure.complete(overtaken);
        } catch (RuntimeException | Error e) {
            if (!stopping) {
                LOG.error("The dispatcher has stopped.", e);
                failure.complete(e);
            }
        }
    }

    private void work(Feed feed, Dispatcher dispatcher) {
        while (!stopping) {
            Optional<Instant> next = dispatcher.run();
            count(feed);
            Instant soonest = parts.clock().instant().plus(BETWEEN_RUNS);
            boolean changed = false;
            while (!stopping && !isTime(changed, soonest, next)) {
                changed |= feed.take(LONGEST_WAIT);
            }
        }
    }

    /** Changes are looked at together; what has its time is not kept waiting. */
    private boolean isTime(boolean changed, Instant soonest, Optional<Instant> next) {
        Instant now = parts.clock().instant();
        return (changed && !now.isBefore(soonest))
                || next.filter(at -> !at.isAfter(now)).isPresent();
    }

    private void tellOfAlertsToNobody() {
        int count = Preview.nobody(situation, parts.routing()).size();
        if (count > 0) {
            LOG.warn("{} standing alerts are routed to nobody; alerts preview lists them.", count);
        }
    }

    private void count(Feed feed) {
        Map<DeliveryOutcome, Integer> counts = new EnumMap<>(DeliveryOutcome.class);
        for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
            counts.put(outcome, 0);
        }
        situation.deliveries().forEach(delivery -> counts.merge(delivery.outcome(), 1, Integer::sum));
        outcomes = Map.copyOf(counts);
        toNobody = Preview.nobody(situation, parts.routing()).size();
        undecodable = feed.undecodable();
    }

    /** Waits for the message that is just being sent. */
    @Override
    public void close() {
        stopping = true;
        if (page != null) {
            page.close();
        }
        if (acknowledgements != null) {
            acknowledgements.close();
        }
        try {
            thread.join(CLOSE_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
