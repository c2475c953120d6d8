package budgetflow.launcher.handling;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.rejection.Rejection;
import budgetflow.launcher.command.AlertsRunner;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.results.AlertDetailsJson;
import budgetflow.launcher.service.Remote;
import budgetflow.launcher.terminal.AlertCard;
import budgetflow.launcher.terminal.AlertListing;
import budgetflow.launcher.terminal.ScreenProbe;
import budgetflow.launcher.terminal.Words;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The commands {@code alerts list}, {@code show}, {@code ack} and so on. */
public final class AlertsTask implements AlertsRunner {
    private final Clock clock;

    /** @param clock tells when somebody acts */
    public AlertsTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ExitCode run(Request request, Output output) {
        Settings settings = ChosenSettings.load(request.settings());
        Remote.prepare(settings, App.HANDLE_ALERTS);
        try (WireFormat wire = WireFormat.of(settings, Remote.briefly())) {
            KnownAlerts known = KnownAlerts.read(new TopicReader(settings.clientProperties(), wire));
            if (request instanceof Listing listing) {
                return list(listing, known, output);
            }
            if (request instanceof Showing showing) {
                return show(showing, known, output);
            }
            if (request instanceof Step step) {
                return take(step, known.named(step.key()), settings, wire, output);
            }
            throw new IllegalStateException("not a request: " + request);
        }
    }

    private static ExitCode list(Listing listing, KnownAlerts known, Output output) {
        List<Alert> alerts = known.passing(listing.filter());
        if (listing.json()) {
            output.data().print(AlertDetailsJson.of(alerts));
            return ExitCode.DONE;
        }
        AlertListing.lines(alerts, ScreenProbe.standardOutput(System.getenv())).forEach(output.data()::println);
        long active = alerts.stream().filter(alert -> alert.state().isActive()).count();
        output.messages()
                .println("预警 " + alerts.size() + " 条，其中待办 " + active + " 条 / alerts: " + alerts.size()
                        + ", to be acted on: " + active);
        return ExitCode.DONE;
    }

    private static ExitCode show(Showing showing, KnownAlerts known, Output output) {
        Alert alert = known.named(showing.key());
        if (showing.json()) {
            output.data().print(AlertDetailsJson.of(alert));
        } else {
            AlertCard.lines(alert, CloseDays.TREASURY_ZONE).forEach(output.data()::println);
        }
        return ExitCode.DONE;
    }

    private ExitCode take(Step step, Alert alert, Settings settings, WireFormat wire, Output output) {
        AlertCommand command = command(step, alert);
        if (CommandSender.isTaken(alert, command.handling().commandId())) {
            return tell(new CommandOutcome.Taken(alert), alert, step, output);
        }
        try (CommandSender sender = CommandSender.connect(settings.clientProperties(), wire)) {
            return tell(sender.give(command, step.patience()), alert, step, output);
        }
    }

    private AlertCommand command(Step step, Alert alert) {
        return new AlertCommand(
                alert.key(),
                step.action(),
                new Handling(
                        step.namedId().orElseGet(() -> UUID.randomUUID().toString()),
                        step.namedActor().orElseGet(() -> System.getProperty("user.name", "")),
                        step.role(),
                        // As exactly as it is written.
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        step.reason(),
                        step.text(),
                        step.by()),
                step.against());
    }

    private static ExitCode tell(CommandOutcome outcome, Alert before, Step step, Output output) {
        String key = before.key().text();
        if (outcome instanceof CommandOutcome.Taken taken) {
            output.data()
                    .println(key + ": " + Words.nameOf(taken.alert().state()) + " (版本 version "
                            + taken.alert().version() + ")");
            return ExitCode.DONE;
        }
        if (outcome instanceof CommandOutcome.Refused refused) {
            output.messages()
                    .println(key + ": " + step.action().zh() + "被拒绝 / " + step.action() + " was refused: "
                            + reason(refused.reason()));
            return ExitCode.DONE_WITH_REJECTS;
        }
        throw new CommandFailedException(
                ExitCode.UNREACHABLE,
                "指令已送达并保存，但预警应用在 " + step.patience().toSeconds() + " 秒内未处理 / the command is kept, but the alerts app"
                        + " has not taken it within " + step.patience().toSeconds()
                        + " s; is it running? It is decided as soon as it does");
    }

    private static String reason(Rejection rejection) {
        String field = rejection.field() == null ? "" : " (" + rejection.field() + ": " + rejection.value() + ")";
        return rejection.code().reason() + field;
    }
}
