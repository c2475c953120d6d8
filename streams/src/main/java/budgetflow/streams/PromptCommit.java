package budgetflow.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits soon while records are read about as fast as they come, and the later the further they are behind, up to the
 * app's commit interval: the fewer commits, the more changes become one. So whoever falls behind gets faster until it
 * does no longer. Only when things are sent depends on the clock here, never what.
 *
 * <p>A commit is always one of the whole thread, with everything its tasks have done. So the tasks of a thread ask
 * together: were each to ask for itself, a thread with many would do little else than commit; and one without anything to
 * do would ask while another catches up, though its next records come out of that one's commits.
 */
final class PromptCommit {
    /** This part of the time it is behind, a thread may wait. */
    private static final int SHARE_OF_LAG = 2;

    /** A thread that had nothing to do for so long has caught up; shorter pauses are those of a busy broker. */
    private static final long IDLE_MS = 300;

    private final Duration interval;
    /** Looked up by whoever is at work: tasks move from thread to thread. */
    private final ThreadLocal<Progress> progress = ThreadLocal.withInitial(Progress::new);

    /** @param interval between commits while records are taken in as they come */
    PromptCommit(Duration interval) {
        this.interval = interval;
    }

    /** The same processors, which ask for commits. */
    <K, V, L, W> ProcessorSupplier<K, V, L, W> of(ProcessorSupplier<K, V, L, W> processors) {
        return () -> new Committing<>(processors.get());
    }

    /** What all tasks of a thread have processed; times as of the system's clock. */
    private final class Progress {
        private long processed;
        private long processedBefore;
        private long movedAt;

        /** When a commit was asked for last, and what was processed by then. */
        private long askedAt;

        private long asked;

        /** The latest ingest time among the records since then. */
        private long newest;

        void processed(Record<?, ?> record) {
            processed++;
            newest = Math.max(newest, record.timestamp());
        }

        void ask(long now, ProcessorContext<?, ?> context) {
            if (askedAt == 0) {
                askedAt = now;
            }
            if (processed != processedBefore) {
                processedBefore = processed;
                movedAt = now;
            }
            boolean idle = now - movedAt >= IDLE_MS;
            long waits = idle ? 0 : (now - newest) / SHARE_OF_LAG;
            if (processed > asked && now - askedAt >= Math.max(waits, interval.toMillis())) {
                asked = processed;
                askedAt = now;
                newest = 0;
                context.commit();
            }
        }
    }

    private final class Committing<K, V, L, W> implements Processor<K, V, L, W> {
        private final Processor<K, V, L, W> processor;

        private Committing(Processor<K, V, L, W> processor) {
            this.processor = processor;
        }

        @Override
        public void init(ProcessorContext<L, W> context) {
            context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, now -> progress.get()
                    .ask(now, context));
            processor.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            processor.process(record);
            progress.get().processed(record);
        }

        @Override
        public void close() {
            processor.close();
        }
    }
}
