package budgetflow.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.reconciliation.ReconciliationKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectPartitionerTest {
    private static final int PARTITIONS = 6;

    @Test
    void aCommandOnALineGoesWhereTheLineGoes() {
        Set<Integer> used = new HashSet<>();
        for (int number = 10; number < 60; number++) {
            LineKey line = LineKey.of("130281/2024/473001/B-20805" + number);

            int partition = SubjectPartitioner.partition(AlertSubject.of(line), PARTITIONS);

            assertThat(partition).isEqualTo(LinePartitioner.partition(line.text(), PARTITIONS));
            used.add(partition);
        }
        assertThat(used).hasSize(PARTITIONS);
    }

    @Test
    void aCommandOnATotalGoesWhereItsSourceIsWatched() {
        for (String source : new String[] {"CBS", "合成来源 #1", "UNKNOWN"}) {
            ReconciliationKey total = ReconciliationKey.of("130281/2024/" + source + "/473001/2024-05-13");

            assertThat(SubjectPartitioner.partition(new AlertSubject.OfReconciliation(total), PARTITIONS))
                    .isEqualTo(SubjectPartitioner.partition(new AlertSubject.OfSource(total.sourceKey()), PARTITIONS))
                    .isEqualTo(LinePartitioner.partition(total.sourceKey().text(), PARTITIONS));
        }
    }
}
