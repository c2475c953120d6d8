package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.revised;
import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.SubmittedEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same files give the same bytes, run after run and whatever the number of threads. */
@Timeout(240)
class DeterminismIT {
    private static final List<String> FIGURES = List.of("executions.json", "milestones.json", "alerts.json");

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
        for (String file : FIGURES) {
            assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(once.resolve(file));
            assertThat(threads.resolve(file)).as(file).hasSameBinaryContentAs(once.resolve(file));
        }
        assertThat(new WrittenResults(once).executions()).isNotEmpty();
    }

    /** An entry that moves on the day it came is, in one order, first seen on a line that nobody else ever names. */
    @Test
    void theOrderOfRowsReceivedOnOneDayDoesNotShow() throws Exception {
        LineKey nowhere = LineKey.of("130281/2024/473009/B-208");
        SubmittedEntry original = payment("M-1", nowhere, "2024-02-01", "500.00");
        SubmittedEntry revision = revised(original, 1, ROAD, "2024-02-02", "500.00");
        List<Object> inputs = new ArrayList<>(
                Deliveries.onDays(RandomHistory.of(3, YEAR, 150), YEAR, 6, 3).inputs());
        inputs.add(Deliveries.receivedOn(original, day("2024-02-05")));
        inputs.add(Deliveries.receivedOn(revision, day("2024-02-05")));
        Path forth = folder.resolve("forth");
        Path back = folder.resolve("back");

        CommandRun.replay(HistoryFiles.write(new History(inputs), folder.resolve("in-order"), 1), forth);
        Collections.reverse(inputs);
        CommandRun.replay(HistoryFiles.write(new History(inputs), folder.resolve("reversed"), 1), back);

        for (String file : FIGURES) {
            assertThat(back.resolve(file)).as(file).hasSameBinaryContentAs(forth.resolve(file));
        }
    }
}
