package budgetflow.schemas.app;

import java.util.concurrent.atomic.LongAdder;

/** Where undecodable records go, and how many of them an app has sent there since it started. */
public final class DeadLetters {
    private static final String SUFFIX = "-dead-letters";

    private final LongAdder count = new LongAdder();

    /** The topic for what cannot be decoded in this one; it must exist. */
    public static String topicFor(String topic) {
        return topic + SUFFIX;
    }

    /** Counts attempts: a record whose transaction was aborted and tried again counts twice. */
    public long count() {
        return count.sum();
    }

    void add() {
        count.increment();
    }
}
