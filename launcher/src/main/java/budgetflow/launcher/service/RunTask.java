package budgetflow.launcher.service;

import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.errors.ProducerFencedException;

/** The command {@code run}: broker, registry, streams and alerts in one process, durable, for a small bureau. */
public final class RunTask implements ServiceRunner {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Clock clock;

    public RunTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ExitCode run(SettingsChoice choice, Output output) {
        Settings chosen = ChosenSettings.loadForOwnBroker(choice, output);
        JudgingDays judgingDays = JudgingDays.standard(ChosenSettings.workingCalendar(chosen));
        try (UntilStopped stopped = new UntilStopped();
                LocalPlatform platform = LocalPlatform.durable(chosen);
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ENDLESS);
                Processing processing = Processing.start(platform.settings(), wire, judgingDays)) {
            greet(platform.settings(), output);
            if (platform.settings().get(SettingKeys.CLOSE_DAYS) instanceof CloseDays.Automatic schedule) {
                closeDays(platform.settings(), wire, processing, new DayClock(clock, schedule), stopped, output);
            } else {
                while (!stopped.await(LOOK_EVERY)) {
                    processing.checkAlive();
                }
            }
        }
        return ExitCode.DONE;
    }

    /**
     * Closes what is due. The very first closing waits for its time, so that budgets and payments of the year can be fed
     * before their milestones are judged; after that, days missed while the process was down are made up for at once. It is
     * opened anew for each day, since a {@code close-day} by hand in between fences off whoever closed before.
     */
    private static void closeDays(
            Settings settings,
            WireFormat wire,
            Processing processing,
            DayClock days,
            UntilStopped stopped,
            Output output) {
        LocalDate dueAtStart = days.due();
        LocalDate done;
        try (Closing closing = Closing.open(settings, wire, processing::checkAlive)) {
            done = closing.closer().lastClosed().orElse(dueAtStart);
        }
        while (!stopped.await(LOOK_EVERY)) {
            processing.checkAlive();
            LocalDate due = days.due();
            if (due.isAfter(done)) {
                try (Closing closing = Closing.open(settings, wire, processing::checkAlive)) {
                    List<LocalDate> closed = closing.closer().closeThrough(due);
                    done = due;
                    output.messages().println("已日结 closed through " + due + " (" + closed.size() + ")");
                } catch (ProducerFencedException overtaken) {
                    output.messages().println("另有日结同时进行 another close-day came between; looking again");
                }
            }
        }
    }

    private static void greet(Settings settings, Output output) {
        output.messages()
                .println("运行中 running: Kafka " + settings.bootstrapServers() + ", registry "
                        + settings.get(SettingKeys.REGISTRY_URL) + ", data " + settings.get(SettingKeys.DATA_DIR)
                        + "; Ctrl-C 停止 stops");
    }
}
