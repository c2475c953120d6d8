package budgetflow.schemas.topic;

import budgetflow.domain.alert.AlertSubject;

/** Where the records about an alert's subject go: to the partition in which alerts watches it. */
public final class SubjectPartitioner {
    private SubjectPartitioner() {}

    /** The partition, from 0: a line's is that of the line, a control total's that of its source, as reconciliations are. */
    public static int partition(AlertSubject subject, int partitions) {
        return LinePartitioner.partition(watchedBy(subject), partitions);
    }

    private static String watchedBy(AlertSubject subject) {
        return subject instanceof AlertSubject.OfReconciliation total
                ? total.key().sourceKey().text()
                : subject.text();
    }
}
