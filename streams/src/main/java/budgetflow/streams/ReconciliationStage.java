package budgetflow.streams;

import budgetflow.schemas.state.StateSerdes;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.Topics;

/**
 * Third stage: what the partitions counted, held against the control totals.
 *
 * <pre>
 * partial-counts ─ reconcile ─ reconciliations
 * </pre>
 *
 * It shares no node with the other stages, so that it is a task of its own.
 */
final class ReconciliationStage {
    static final String READ_PARTIAL_COUNTS = "read-partial-counts";
    static final String RECONCILE = "reconcile";
    static final String WRITE_RECONCILIATIONS = "write-reconciliations";
    static final String WRITE_REFUSED_COUNTS = "write-refused-counts";

    /** Reconciliation key and partition of the payments → the latest partial count. */
    static final String LATEST_COUNTS = "latest-counts";

    private ReconciliationStage() {}

    static void addTo(StageBuilder builder) {
        builder.addStep(READ_PARTIAL_COUNTS, Topics.PARTIAL_COUNTS, RECONCILE, ReconciliationProcessor::new);
        builder.addStore(LATEST_COUNTS, StateSerdes.partialCount(), RECONCILE);
        builder.addSink(
                WRITE_RECONCILIATIONS,
                Topics.RECONCILIATIONS,
                LinePartitioner.byTextOf(
                        reconciliation -> reconciliation.key().sourceKey().text()),
                RECONCILE);
        builder.addSink(WRITE_REFUSED_COUNTS, Topics.REJECTIONS, RECONCILE);
    }
}
