package budgetflow.launcher.service;

import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.closing.StalledException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.KnownFailures;
import budgetflow.launcher.command.Output;
import budgetflow.schemas.app.AppHealth;
import budgetflow.schemas.app.MetricsText;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * 日结: closes days by the clock, until it is stopped. What does not get on now is tried again: streams may be away for
 * an hour, and the day waits.
 *
 * <p>The very first closing of all waits for its time, so that budgets and payments of the year can be fed before their
 * milestones are judged; after that, days missed while nobody closed are made up for at once. It is opened anew for each
 * closing, since a {@code close-day} by hand in between fences off whoever closed before.
 */
final class DailyClosing implements Watched {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Settings settings;
    private final WireFormat wire;
    private final DayClock days;
    private final Runnable stillAlive;
    private final Output output;
    private volatile AppHealth health = AppHealth.STARTING;
    private volatile @Nullable LocalDate lastClosed;

    /** @param stillAlive throws where an app that is waited for has failed */
    DailyClosing(Settings settings, WireFormat wire, DayClock days, Runnable stillAlive, Output output) {
        this.settings = settings;
        this.wire = wire;
        this.days = days;
        this.stillAlive = stillAlive;
        this.output = output;
    }

    void runUntil(UntilStopped stopped) {
        Runnable goOn = () -> {
            stillAlive.run();
            stopped.check();
        };
        LocalDate dueAtStart = days.due();
        try (Closing closing = Closing.open(settings, wire, goOn)) {
            lastClosed = closing.closer().lastClosed().orElse(null);
        }
        LocalDate done = lastClosed == null ? dueAtStart : lastClosed;
        health = AppHealth.RUNNING;
        while (!stopped.await(LOOK_EVERY)) {
            stillAlive.run();
            LocalDate due = days.due();
            if (due.isAfter(done) && closedThrough(due, goOn)) {
                done = due;
            }
        }
        health = AppHealth.CLOSED;
    }

    /** Whether it came to that; where not, the reason was told, and it is worth another try. */
    private boolean closedThrough(LocalDate due, Runnable goOn) {
        try (Closing closing = Closing.open(settings, wire, goOn)) {
            List<LocalDate> closed = closing.closer().closeThrough(due);
            lastClosed = due;
            health = AppHealth.RUNNING;
            output.messages().println("已日结 closed through " + due + " (" + closed.size() + ")");
            return true;
        } catch (StoppedException stop) {
            return false;
        } catch (ProducerFencedException | InvalidProducerEpochException overtaken) {
            output.messages().println("另有日结同时进行 another close-day came between; looking again");
        } catch (StalledException stalled) {
            health = AppHealth.STARTING;
            output.messages()
                    .println("streams 未在处理，继续等待 / streams does not get on, waiting on: " + stalled.getMessage());
        } catch (KafkaException e) {
            if (KnownFailures.codeOf(e) != ExitCode.UNREACHABLE) {
                throw e;
            }
            health = AppHealth.STARTING;
            output.messages()
                    .println(
                            "Kafka 或注册表无应答，继续等待 / no answer from Kafka or the registry, waiting on: " + e.getMessage());
        }
        return false;
    }

    @Override
    public AppHealth health() {
        return health;
    }

    @Override
    public String metrics() {
        String app = App.CLOSE_DAYS.kebab();
        MetricsText text = new MetricsText().addHealth(app, health);
        LocalDate last = lastClosed;
        if (last != null) {
            text.add(
                    "budgetflow_last_closed_day_timestamp_seconds",
                    Map.of("app", app),
                    last.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        }
        return text.toString();
    }
}
