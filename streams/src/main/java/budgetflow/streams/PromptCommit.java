package budgetflow.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits soon while records are read about as fast as they come, and leaves it to the app's commit interval while they
 * are read from far behind: the fewer commits, the more changes become one. Only when things are sent depends on the
 * clock here, never what.
 */
final class PromptCommit {
    /** Whoever reads what was ingested longer ago, is behind. */
    private static final long BEHIND_MS = 1000;

    private long processed;
    private long processedBefore;
    private long committed;
    private long latest;

    private PromptCommit() {}

    /** To be told of every record by {@link #processed}. */
    static PromptCommit every(Duration interval, ProcessorContext<?, ?> context) {
        PromptCommit commit = new PromptCommit();
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, now -> commit.ask(now, context));
        return commit;
    }

    void processed(Record<?, ?> record) {
        processed++;
        latest = record.timestamp();
    }

    private void ask(long now, ProcessorContext<?, ?> context) {
        boolean idle = processed == processedBefore;
        processedBefore = processed;
        if (processed > committed && (idle || now - latest < BEHIND_MS)) {
            committed = processed;
            context.commit();
        }
    }
}
