package budgetflow.launcher.delivery;

import budgetflow.alerts.delivery.Channels;
import budgetflow.alerts.delivery.DispatcherApp;
import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.outbox.Feed;
import budgetflow.alerts.delivery.planning.Preview;
import budgetflow.alerts.delivery.planning.Situation;
import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.DeliveryRunner;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Dispatching;
import budgetflow.launcher.results.DeliveriesJson;
import budgetflow.launcher.service.Remote;
import budgetflow.launcher.service.UntilStopped;
import budgetflow.schemas.app.Monitor;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The commands {@code dispatch} and {@code alerts preview}, {@code test-send} and {@code failed}, against any Kafka. */
public final class DeliveryTask implements DeliveryRunner {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Clock clock;

    public DeliveryTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // The monitor is asked from outside.
    public ExitCode dispatch(SettingsChoice choice, Output output) {
        Settings settings = ChosenSettings.load(choice);
        Dispatching.routing(settings);
        Remote.prepare(settings, App.DISPATCH);
        try (UntilStopped stopped = new UntilStopped();
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                DispatcherApp app = Dispatching.start(settings, wire, clock);
                Monitor monitor = Monitor.start(settings, app)) {
            output.messages().println("运行中 running: dispatch @ " + settings.bootstrapServers());
            while (!stopped.await(LOOK_EVERY)) {
                Dispatching.check(app);
            }
        }
        return ExitCode.DONE;
    }

    @Override
    public ExitCode preview(SettingsChoice choice, int days, boolean json, Output output) {
        Settings settings = ChosenSettings.load(choice);
        Routing routing = Dispatching.routing(settings);
        Preview preview = withSituation(settings, (situation, wire) -> {
            Instant now = clock.instant();
            return Preview.play(
                    situation, routing, ChosenSettings.workingCalendar(settings), now, now.plus(days, ChronoUnit.DAYS));
        });
        if (json) {
            output.data().print(DeliveriesJson.of(preview, routing.zone()));
        } else {
            DeliveryText.of(preview, routing.zone()).forEach(output.data()::println);
        }
        return ExitCode.DONE;
    }

    @Override
    public ExitCode testSend(SettingsChoice choice, String name, Output output) {
        Routing routing = Dispatching.routing(ChosenSettings.load(choice));
        Recipient recipient = routing.recipient(name)
                .orElseThrow(() -> new CommandFailedException(
                        ExitCode.CONFIGURATION,
                        "路由文件中没有接收人 / there is no recipient " + name + " in the routing file; there are: "
                                + String.join(", ", routing.recipients().keySet())));
        Instant now = clock.instant();
        Message message = new Message("msg_test_" + now.toEpochMilli(), name, recipient.addresses(), now, List.of());
        Answer answer = Objects.requireNonNull(Channels.open(routing, clock).get(recipient.channel()))
                .send(message);
        if (answer.kind() != Answer.Kind.TAKEN) {
            throw new CommandFailedException(
                    ExitCode.UNREACHABLE, name + ": 未送达 / not delivered: " + answer.kind() + ", " + answer.note());
        }
        output.messages().println(name + ": 已送达 / delivered: " + answer.note());
        return ExitCode.DONE;
    }

    @Override
    public ExitCode failed(SettingsChoice choice, boolean replay, boolean json, Output output) {
        Settings settings = ChosenSettings.load(choice);
        return withSituation(settings, (situation, wire) -> {
            List<FailedMessage> failed = FailedMessage.among(situation.deliveries());
            if (json) {
                output.data()
                        .print(DeliveriesJson.failed(
                                failed.stream().map(FailedMessage::deliveries).toList()));
            } else {
                failed.stream().map(FailedMessage::line).forEach(output.data()::println);
            }
            if (replay) {
                Replays.write(settings, wire, failed, clock.instant());
            }
            output.messages()
                    .println(failed.size() + " 条消息投递失败 / messages that failed"
                            + (replay ? "，将重新投递 / they will be sent again" : ""));
            return ExitCode.DONE;
        });
    }

    private static <T> T withSituation(Settings settings, BiFunction<Situation, WireFormat, T> work) {
        Remote.prepare(settings, App.DISPATCH);
        Situation situation = new Situation();
        try (WireFormat wire = WireFormat.of(settings, Remote.briefly());
                Feed feed = new Feed(settings, wire, situation)) {
            feed.catchUp();
            return work.apply(situation, wire);
        }
    }
}
