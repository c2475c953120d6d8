package budgetflow.launcher.service;

import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.closing.StalledException;
import budgetflow.launcher.command.CloseDayRunner;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.errors.ProducerFencedException;

/** The command {@code close-day}. */
public final class CloseDayTask implements CloseDayRunner {
    private final Clock clock;

    public CloseDayTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ExitCode run(LocalDate day, SettingsChoice choice, Output output) {
        LocalDate today = LocalDate.now(clock.withZone(CloseDays.TREASURY_ZONE));
        if (day.isAfter(today)) {
            // A day that is closed stays closed: a slip of the year must not close what is still to come.
            throw new CommandFailedException(
                    ExitCode.USAGE, day + " 尚未到来，不能日结 / " + day + " is still to come and cannot be closed");
        }
        Settings settings = ChosenSettings.load(choice);
        Remote.prepare(settings, App.CLOSE_DAYS);
        try (WireFormat wire = WireFormat.of(settings, Remote.briefly());
                Closing closing = Closing.open(settings, wire, () -> {})) {
            List<LocalDate> closed = closing.closer().closeThrough(day);
            output.data()
                    .println(
                            closed.isEmpty()
                                    ? day + " 早已日结 was closed before"
                                    : "已日结 closed: " + closed.get(0) + " … " + closed.get(closed.size() - 1) + " ("
                                            + closed.size() + ")");
        } catch (ProducerFencedException e) {
            throw new CommandFailedException(
                    ExitCode.SOFTWARE_ERROR, "另有日结同时进行，请重试 / another close-day came between; try again", e);
        } catch (StalledException e) {
            throw new CommandFailedException(
                    ExitCode.UNREACHABLE,
                    "streams 未在处理 / streams does not get on, is it running? " + e.getMessage(),
                    e);
        }
        return ExitCode.DONE;
    }
}
