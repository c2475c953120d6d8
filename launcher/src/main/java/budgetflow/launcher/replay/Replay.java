package budgetflow.launcher.replay;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.results.EntryCounts;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import budgetflow.streams.EntryTallies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * 重放: feeds files in date order on a broker of its own and closes every calendar day. A day is closed
 * before the next day's rows are fed, and its tick says what belongs to it, so the same files give the same alerts on the
 * same days, every time.
 */
final class Replay {
    /** Days that brought nothing need no waiting; after the others the apps shall commit at once. */
    private static final String COMMIT_INTERVAL_MILLIS = "10";

    private final ReplayFiles files;
    private final JudgingDays judgingDays;
    private final DayListener listener;
    private final Runnable mayGoOn;
    private final Beside beside;
    private final AtEnd atEnd;
    private long sentAlong;

    /** Something that runs beside a replay, on its platform. */
    @FunctionalInterface
    interface Beside {
        Beside NOTHING = (settings, wire) -> () -> {};

        AutoClosed start(Settings settings, WireFormat wire);
    }

    /** Something that is done when the last day is closed, while its platform is still there. */
    @FunctionalInterface
    interface AtEnd {
        void ended(Settings settings, WireFormat wire, LocalDate closedOn);
    }

    /** Closed without a checked exception. */
    @FunctionalInterface
    interface AutoClosed extends AutoCloseable {
        @Override
        void close();
    }

    /** Hears of every stretch of days that was closed. */
    @FunctionalInterface
    interface DayListener {
        void closed(LocalDate day, TopicReader topics);
    }

    /** What a replay came to. */
    record Outcome(
            Collection<LineExecution> lines,
            Collection<MilestoneVerdict> verdicts,
            Collection<Alert> alerts,
            Collection<Reconciliation> reconciliations,
            List<Rejection> rejections,
            EntryCounts entries,
            LocalDate closedOn) {
        /** Of files without a single line that could be taken: nothing but what was rejected. */
        static Outcome ofNoLines(ReplayFiles files, LocalDate closedOn) {
            EntryCounts entries = new EntryCounts(0, 0, files.rejectedPayments());
            return new Outcome(List.of(), List.of(), List.of(), List.of(), files.rejections(), entries, closedOn);
        }
    }

    /** @param mayGoOn throws when the replay shall end before its time; asked often */
    Replay(ReplayFiles files, JudgingDays judgingDays, DayListener listener, Runnable mayGoOn) {
        this(files, judgingDays, listener, mayGoOn, Beside.NOTHING, (settings, wire, closedOn) -> {});
    }

    /** As above, with something beside it, and at its end. */
    Replay(
            ReplayFiles files,
            JudgingDays judgingDays,
            DayListener listener,
            Runnable mayGoOn,
            Beside beside,
            AtEnd atEnd) {
        this.files = files;
        this.judgingDays = judgingDays;
        this.listener = listener;
        this.mayGoOn = mayGoOn;
        this.beside = beside;
        this.atEnd = atEnd;
    }

    /** The settings a replay runs with, whatever else was chosen: judged by the day, state in memory. */
    static Settings settings(Settings chosen) {
        return chosen.with(SettingKeys.JUDGE, "day-close")
                .with(SettingKeys.STATE_STORE, "memory")
                .with(SettingKeys.COMMIT_INTERVAL, COMMIT_INTERVAL_MILLIS);
    }

    /** Feeds and closes every day from {@code first} to {@code last}; rows of later days are not fed. */
    @SuppressWarnings("try") // What runs beside it is asked by others.
    Outcome run(Settings chosen, LocalDate first, LocalDate last) {
        try (LocalPlatform platform = LocalPlatform.temporary(settings(chosen));
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ENDLESS);
                Processing processing = Processing.start(platform.settings(), wire, judgingDays);
                AutoClosed companion = beside.start(platform.settings(), wire);
                RecordSink sink = KafkaRecordSink.connect(platform.settings().clientProperties(), wire);
                Closing closing = Closing.open(platform.settings(), wire, () -> check(processing))) {
            TopicReader topics = new TopicReader(platform.settings().clientProperties(), wire);
            feed(first, last, sink, closing, topics);
            atEnd.ended(platform.settings(), wire, last);
            return outcome(topics, processing.tallies(), last);
        } catch (LinkageError e) {
            // While the process is stopping, Kafka's classes that want a shutdown hook of their own cannot be loaded.
            mayGoOn.run();
            throw e;
        }
    }

    private void feed(LocalDate first, LocalDate last, RecordSink sink, Closing closing, TopicReader topics) {
        var changes = files.changesByDay(first);
        var payments = files.paymentsByDay(first);
        var keptOut = files.keptOutByDay(first);
        var totals = files.controlTotalsByDay(first);
        files.rejections().forEach(sink::rejection);
        files.budgets().forEach(row -> sink.budgetChange(row.value(), row.origin()));
        files.plans().forEach(row -> sink.plan(row.value(), row.origin()));
        TreeSet<LocalDate> busy = new TreeSet<>(changes.keySet());
        busy.addAll(payments.keySet());
        busy.addAll(keptOut.keySet());
        busy.addAll(totals.keySet());
        busy.add(first);
        for (LocalDate day : busy.headSet(last, true)) {
            mayGoOn.run();
            rows(changes, day).forEach(row -> sink.budgetChange(row.value(), row.origin()));
            rows(payments, day).forEach(row -> sink.payment(row.value(), row.origin()));
            rows(keptOut, day).forEach(row -> sink.keptOut(row.value(), row.origin()));
            sentAlong += rows(keptOut, day).size();
            rows(totals, day).forEach(row -> sink.controlTotal(row.value().total(), row.origin()));
            sink.flush();
            LocalDate next = busy.higher(day);
            LocalDate through = next == null || next.isAfter(last) ? last : next.minusDays(1);
            closing.closer().closeThrough(day, through);
            if (through.equals(last)) {
                closing.awaitJudged();
            }
            listener.closed(through, topics);
        }
    }

    private void check(Processing processing) {
        processing.checkAlive();
        mayGoOn.run();
    }

    private static <T> List<T> rows(NavigableMap<LocalDate, List<T>> byDay, LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    private Outcome outcome(TopicReader topics, EntryTallies tallies, LocalDate closedOn) {
        // Rows that were refused and sent along are refused once more by streams.
        long rejected = tallies.rejected() + files.rejectedPayments() - sentAlong;
        List<Rejection> rejections = new ArrayList<>();
        topics.read(Topics.REJECTIONS, record -> rejections.add(record.value()));
        return new Outcome(
                topics.latest(Topics.LINE_EXECUTIONS).stream()
                        .filter(line -> !line.isVoid())
                        .toList(),
                topics.latest(Topics.MILESTONE_VERDICTS),
                topics.latest(Topics.ALERTS),
                topics.latest(Topics.RECONCILIATIONS),
                rejections,
                new EntryCounts(tallies.accepted(), tallies.duplicate(), rejected),
                closedOn);
    }
}
