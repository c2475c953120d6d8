package budgetflow.alerts;

import budgetflow.domain.alert.LineEntries;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.state.StateSerdes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * 监控状态: the stores of one task. Lines and entries first arrive, then are taken into account, in the order of their
 * topic; rules see only what was taken.
 */
final class WatchState {
    /** By offset: records read and not yet taken. */
    static final String ARRIVED_LINES = "arrived-lines";

    static final String ARRIVED_ENTRIES = "arrived-entries";
    /** Line key to its execution as taken last. */
    static final String WATCHED_LINES = "watched-lines";
    /** By the keys of {@link LineEntry#recordKey()}, while the entry stands on the line or is kept out. */
    static final String WATCHED_ENTRIES = "watched-entries";
    /** Line key to all that was reported of it. */
    static final String LINE_WATCHES = "line-watches";
    /** An {@link Agenda} of line keys. */
    static final String REVIEW_AGENDA = "review-agenda";

    static final String CLOSING = "closing";

    private static final String ONLY_KEY = "closing";

    private final ArrivedRecords<LineExecution> arrivedLines;
    private final ArrivedRecords<LineEntry> arrivedEntries;
    private final KeyValueStore<String, LineExecution> lines;
    private final KeyValueStore<String, LineEntry> entries;
    private final KeyValueStore<String, LineWatch> watches;
    private final Agenda agenda;
    private final KeyValueStore<String, Closing> closing;

    WatchState(ProcessorContext<?, ?> context) {
        this.arrivedLines = new ArrivedRecords<>(context.getStateStore(ARRIVED_LINES));
        this.arrivedEntries = new ArrivedRecords<>(context.getStateStore(ARRIVED_ENTRIES));
        this.lines = context.getStateStore(WATCHED_LINES);
        this.entries = context.getStateStore(WATCHED_ENTRIES);
        this.watches = context.getStateStore(LINE_WATCHES);
        this.agenda = new Agenda(context.getStateStore(REVIEW_AGENDA));
        this.closing = context.getStateStore(CLOSING);
    }

    static List<StoreBuilder<?>> builders(StateStoreKind kind) {
        return List.of(
                store(kind, ARRIVED_LINES, Serdes.Long(), StateSerdes.lineExecution()),
                store(kind, ARRIVED_ENTRIES, Serdes.Long(), StateSerdes.lineEntry()),
                store(kind, WATCHED_LINES, Serdes.String(), StateSerdes.lineExecution()),
                store(kind, WATCHED_ENTRIES, Serdes.String(), StateSerdes.lineEntry()),
                store(kind, LINE_WATCHES, Serdes.String(), StateSerdes.lineWatch()),
                store(kind, REVIEW_AGENDA, Serdes.String(), Serdes.String()),
                // Written with every record: the cache lets one write per commit through, and is flushed with it.
                store(kind, CLOSING, Serdes.String(), ClosingSerde.serde()).withCachingEnabled());
    }

    static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
            StateStoreKind kind, String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(
                switch (kind) {
                    case MEMORY -> Stores.inMemoryKeyValueStore(name);
                    case ROCKSDB -> Stores.persistentKeyValueStore(name);
                },
                keys,
                values);
    }

    Closing closing() {
        Closing known = closing.get(ONLY_KEY);
        return known == null ? Closing.NOTHING : known;
    }

    void keep(Closing next) {
        closing.put(ONLY_KEY, next);
    }

    void lineArrived(LineExecution line, long offset) {
        arrivedLines.add(line, offset);
    }

    void entryArrived(LineEntry entry, long offset) {
        arrivedEntries.add(entry, offset);
    }

    /** Takes what arrived into account, up to two offsets; a line that something was taken of is due for review. */
    void take(long linesThrough, long entriesThrough) {
        Closing before = closing();
        arrivedLines.take(before.lines(), linesThrough, line -> {
            lines.put(line.key().text(), line);
            schedule(line.key(), LineReviewer.firstReviewOn(line.key()));
        });
        arrivedEntries.take(before.entries(), entriesThrough, entry -> {
            entries.put(entry.recordKey(), entry.moved() ? null : entry);
            schedule(entry.line(), LineReviewer.firstReviewOn(entry.line()));
        });
        keep(before.withLines(before.lines().taken(linesThrough))
                .withEntries(before.entries().taken(entriesThrough)));
    }

    Optional<LineExecution> line(String lineKey) {
        return Optional.ofNullable(lines.get(lineKey));
    }

    /** Read only when asked: most reviews need none. */
    LineEntries entriesOf(LineKey line) {
        return new LineEntries() {
            @Override
            public List<Entry> inOrder() {
                return scan(LineEntry.prefix(line), LineEntry::counts);
            }

            @Override
            public List<Entry> outsideYear() {
                return scan(LineEntry.outsideYearPrefix(line), LineEntry::isOutsideYear);
            }
        };
    }

    private List<Entry> scan(String prefix, Predicate<LineEntry> wanted) {
        List<Entry> found = new ArrayList<>();
        try (KeyValueIterator<String, LineEntry> records = entries.prefixScan(prefix, new StringSerializer())) {
            records.forEachRemaining(record -> {
                if (wanted.test(record.value)) {
                    found.add(record.value.entry());
                }
            });
        }
        found.sort(Entry.BY_PAID_ON);
        return found;
    }

    LineWatch watch(LineKey line) {
        LineWatch known = watches.get(line.text());
        return known == null ? LineWatch.NOTHING : known;
    }

    void keep(LineKey line, LineWatch watch) {
        watches.put(line.text(), watch);
    }

    void schedule(LineKey line, LocalDate reviewOn) {
        agenda.schedule(line.text(), reviewOn);
    }

    /** The keys of lines due on or before a day, in their order; they are off the agenda then. */
    NavigableSet<String> takeDue(LocalDate day) {
        return agenda.takeDue(day);
    }

    /** Makes every line due once where the agenda was made by other rules: these may look at other days. */
    void judgeBy(String rules) {
        if (agenda.isMadeBy(rules)) {
            return;
        }
        try (KeyValueIterator<String, LineExecution> known = lines.all()) {
            known.forEachRemaining(line -> {
                LineKey key = line.value.key();
                schedule(key, LineReviewer.firstReviewOn(key));
            });
        }
        agenda.madeBy(rules);
    }
}
