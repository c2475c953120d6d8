package budgetflow.launcher.system;

import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same files give the same bytes, run after run and whatever the number of threads. */
@Timeout(240)
class DeterminismIT {
    @TempDir
    private Path folder;

    @Test
    void theSameFilesGiveTheSameBytesWithOneThreadOrThree() throws Exception {
        History history = Deliveries.onDays(RandomHistory.of(12, YEAR, 1500), YEAR, 15, 12);
        HistoryFiles files = HistoryFiles.write(history, folder.resolve("in"), 1);
        Path once = folder.resolve("once");
        Path again = folder.resolve("again");
        Path threads = folder.resolve("threads");

        CommandRun first = CommandRun.replay(files, once, "--set", "stream-threads=1");
        CommandRun second = CommandRun.replay(files, again, "--set", "stream-threads=1");
        CommandRun third = CommandRun.replay(files, threads, "--set", "stream-threads=3");

        assertThat(second.code()).as(second.messages()).isEqualTo(first.code());
        assertThat(third.code()).as(third.messages()).isEqualTo(first.code());
        for (String file : new String[] {"executions.json", "milestones.json", "alerts.json", "rejections.json"}) {
            assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(once.resolve(file));
            assertThat(threads.resolve(file)).as(file).hasSameBinaryContentAs(once.resolve(file));
        }
        assertThat(new WrittenResults(once).executions()).isNotEmpty();
    }
}
