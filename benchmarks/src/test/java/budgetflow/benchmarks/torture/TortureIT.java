package budgetflow.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.broker.FolderTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The short form of {@code budgetflow torture}: another seed each time, told where anything is wrong.
 *
 * <p>{@code -Dtorture.seed=N} repeats one, {@code -Dtorture.store=memory} chooses the kind of state.
 */
@Timeout(600)
class TortureIT {
    private static final int ENTRIES = 60_000;
    private static final int KILLS = 10;

    @Test
    void everyFigureAlertAndVerdictIsRightAfterKillsPausesAndMoves() throws Exception {
        long seed = Long.getLong("torture.seed", new Random().nextInt(1_000_000));
        String store = System.getProperty("torture.store", seed % 2 == 0 ? "rocksdb" : "memory");
        Path folder = Files.createTempDirectory("budgetflow-torture");
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        Round.Outcome outcome = run(new Round(seed, ENTRIES, KILLS, store), folder, told);

        String circumstances =
                "seed " + seed + ", state in " + store + ", logs in " + folder + "\n" + String.join("\n", told) + "\n";
        assertThat(outcome.differences()).as(circumstances).isEmpty();
        assertThat(outcome.kills()).isEqualTo(KILLS);
        assertThat(outcome.rows()).isGreaterThan(ENTRIES);
        assertThat(outcome.checks()).allMatch(check -> check.compared() > 0);
        FolderTree.delete(folder);
    }

    private static Round.Outcome run(Round round, Path folder, List<String> told) {
        try {
            return round.run(folder, told::add);
        } catch (RuntimeException failed) {
            throw new AssertionError(
                    round + " failed, logs in " + folder + "\n" + String.join("\n", told) + "\n" + failed, failed);
        }
    }
}
