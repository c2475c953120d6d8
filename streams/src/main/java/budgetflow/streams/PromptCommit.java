package budgetflow.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits soon while records are read about as fast as they come, and leaves it to the app's commit interval while they
 * are read from far behind: the fewer commits, the more changes become one. Only when things are sent depends on the
 * clock here, never what.
 *
 * <p>A commit is always one of the whole thread, with everything its tasks have done. So a task without anything to do
 * says nothing, as long as another of its thread catches up: its next records come out of that one's commits.
 */
final class PromptCommit {
    /** Whoever reads what was ingested longer ago, is behind. */
    private static final long BEHIND_MS = 1000;

    /** A thread that had nothing to do for so long has caught up; shorter pauses are those of a busy broker. */
    private static final long IDLE_MS = 300;

    private final Duration interval;
    private final ThreadLocal<Progress> progress = ThreadLocal.withInitial(Progress::new);

    /** @param interval between commits while records are taken in as they come */
    PromptCommit(Duration interval) {
        this.interval = interval;
    }

    /** How many records all tasks of a thread have processed, and how many when a commit was asked for last. */
    private static final class Progress {
        private long processed;
        private long asked;
    }

    /** The same processors, which ask for commits. */
    <K, V, L, W> ProcessorSupplier<K, V, L, W> of(ProcessorSupplier<K, V, L, W> processors) {
        return () -> new Committing<>(processors.get());
    }

    private final class Committing<K, V, L, W> implements Processor<K, V, L, W> {
        private final Processor<K, V, L, W> processor;
        private Progress ofThread = new Progress();
        private long processedBefore;
        private long movedAt;
        private boolean isNew;
        private long latest;

        private Committing(Processor<K, V, L, W> processor) {
            this.processor = processor;
        }

        @Override
        public void init(ProcessorContext<L, W> context) {
            ofThread = progress.get();
            context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, now -> ask(now, context));
            processor.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            processor.process(record);
            ofThread.processed++;
            isNew = true;
            latest = record.timestamp();
        }

        private void ask(long now, ProcessorContext<L, W> context) {
            if (ofThread.processed != processedBefore) {
                processedBefore = ofThread.processed;
                movedAt = now;
            }
            boolean idle = now - movedAt >= IDLE_MS;
            boolean live = isNew && now - latest < BEHIND_MS;
            isNew = false;
            if (ofThread.processed > ofThread.asked && (idle || live)) {
                ofThread.asked = ofThread.processed;
                context.commit();
            }
        }

        @Override
        public void close() {
            processor.close();
        }
    }
}
