package budgetflow.alerts.delivery;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.outbox.Journal;
import budgetflow.alerts.delivery.planning.LineLabel;
import budgetflow.alerts.delivery.planning.Seen;
import budgetflow.alerts.delivery.planning.Situation;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.alerts.delivery.routing.RoutingFile;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.key.LineKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** A dispatcher on a clock set by hand, with channels that note what they get. Times are local, as in the regulation. */
final class Story {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What arrived, and when. */
    record Arrived(String at, Message message) {
        String text() {
            return at + " " + message.recipient() + " "
                    + message.items().stream()
                            .map(item ->
                                    item.reason() + ":" + item.alert().key().rule())
                            .toList();
        }
    }

    /** A channel for tests. */
    private record Noting(String name, int perMinute, int perSecond) implements ChannelKind {
        @Override
        public List<ChannelKey> keys() {
            return List.of(ChannelKey.optional("note"), ChannelKey.optionalSecret("secret"));
        }

        @Override
        public Channel open(ChannelSettings settings, Surroundings surroundings) {
            throw new IllegalStateException("stories bring their own");
        }
    }

    static final List<ChannelKind> KINDS = List.of(
            new Noting("any", ChannelKind.UNLIMITED, ChannelKind.UNLIMITED),
            new Noting("robot", 18, ChannelKind.UNLIMITED),
            new Noting("feishu", 18, 5));

    final List<Arrived> arrived = new ArrayList<>();
    final List<Instant> calls = new ArrayList<>();
    final List<Delivery> written = new ArrayList<>();
    private final NavigableMap<Instant, List<Runnable>> events = new TreeMap<>();
    private final Routing routing;
    private Situation situation = new Situation();
    private Function<Message, Answer> answers = message -> Answer.taken("ok");
    private Journal journal = this::note;
    private Instant now;
    private Dispatcher dispatcher;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    Story(String start, String yaml) {
        now = at(start);
        routing = routing(yaml);
        dispatcher = dispatcher();
    }

    static Routing routing(String yaml) {
        try {
            Path file = Files.createTempFile("routing", ".yaml");
            try {
                Files.writeString(file, yaml);
                return RoutingFile.read(file, Map.of(), KINDS);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    static AlertKey key(RuleCode rule, String line) {
        return new AlertKey(rule, AlertSubject.of(LineKey.of(line)));
    }

    Story answering(Function<Message, Answer> behaviour) {
        answers = behaviour;
        return this;
    }

    Story journal(Function<Journal, Journal> around) {
        journal = around.apply(this::note);
        dispatcher = dispatcher();
        return this;
    }

    Story department(String line, String unit, String department) {
        situation.directory().put(LineKey.of(line), new LineLabel("项目 " + line, unit, null, department));
        return this;
    }

    Story when(String local, AlertKey key, AlertEventKind kind, Severity severity) {
        Instant at = at(local);
        events.computeIfAbsent(at, any -> new ArrayList<>()).add(() -> happen(at, key, kind, severity));
        return this;
    }

    private void happen(Instant at, AlertKey key, AlertEventKind kind, Severity severity) {
        List<AlertEvent> history = new ArrayList<>(
                situation.alert(key).map(seen -> seen.alert().history()).orElse(List.of()));
        LocalDate on = at.atZone(ZONE).toLocalDate();
        history.add(
                kind.isOfData()
                        ? new AlertEvent(
                                on,
                                kind,
                                severity,
                                "2024-06-30",
                                new Measure.Share("41.2000"),
                                new Measure.Share("60.0000"))
                        : AlertEvent.handled(
                                history.get(history.size() - 1),
                                kind,
                                new Handling("C-" + at, "王会计", ActorRole.UNIT, at, null, "", null)));
        situation.put(new Seen(new Alert(key, history), at));
    }

    /** Lets time pass until then; whatever is due on the way is done at its time. */
    Story until(String local) {
        Instant end = at(local);
        while (true) {
            events.headMap(now, true).values().forEach(due -> due.forEach(Runnable::run));
            events.headMap(now, true).clear();
            Optional<Instant> next = dispatcher.run();
            Instant event = events.isEmpty() ? end : events.firstKey();
            Instant wake = next.filter(event::isAfter).orElse(event);
            if (!wake.isBefore(end)) {
                now = end;
                return this;
            }
            now = wake.isAfter(now) ? wake : now;
        }
    }

    /** The program dies and starts anew: all it knows is what was written down, and the topics. */
    Story restart() {
        Situation fresh = new Situation();
        situation.alerts().forEach(fresh::put);
        written.forEach(fresh::put);
        situation = fresh;
        dispatcher = dispatcher();
        return this;
    }

    List<String> told() {
        return arrived.stream().map(Arrived::text).toList();
    }

    Situation situation() {
        return situation;
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(
                situation,
                routing,
                WorkingCalendar.bundled(),
                (alert, recipient, plannedAt) -> Optional.empty(),
                routing.channels().keySet().stream()
                        .collect(java.util.stream.Collectors.toMap(name -> name, name -> this::receive)),
                journal,
                new RetrySchedule(new Random(7)),
                clock);
    }

    private Answer receive(Message message) {
        calls.add(now);
        Answer answer = answers.apply(message);
        if (answer.kind() == Answer.Kind.TAKEN) {
            arrived.add(
                    new Arrived(now.atZone(ZONE).toLocalDateTime().toString().replace('T', ' '), message));
        }
        return answer;
    }

    private void note(List<Delivery> deliveries) {
        written.addAll(deliveries);
    }
}
