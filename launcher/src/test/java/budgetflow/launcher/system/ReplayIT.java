package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.launcher.system.AssertResults.LAST;
import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.history.Reckoned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Synthetic histories, written as files and replayed by the command on a broker with six partitions: every figure and
 * every verdict equals, to the fen, a plain reckoning of the same history.
 */
@Timeout(180)
class ReplayIT {
    private static final int DONE_WITH_REJECTS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 300, 15", "77, 3000, 25", "8, 1000, 120"})
    void figuresEqualThePlainReckoning(long seed, int entries, int deliveryDays) throws Exception {
        History history = Deliveries.onDays(RandomHistory.of(seed, YEAR, entries), YEAR, deliveryDays, seed);

        WrittenResults results = replay(history, 1, "--report", "json");

        AssertResults.reckoned(results, history, 1);
        AssertReports.sayWhatTheResultsSay(results, YEAR.year(), LAST);
    }

    @ParameterizedTest
    @CsvSource({"5, 1200, 15", "4242, 400, 15"})
    void everythingTwiceInAnyOrderChangesNothing(long seed, int entries, int deliveryDays) throws Exception {
        History history = Deliveries.onDays(RandomHistory.of(seed, YEAR, entries), YEAR, deliveryDays, seed);

        WrittenResults results = replay(history.shuffled(seed), 2);

        AssertResults.reckoned(results, history, 2);
    }

    @Test
    void revisionsBeforeOriginalsAndBudgetsAtTheEndChangeNothing() throws Exception {
        History history = Deliveries.onDays(RandomHistory.of(31, YEAR, 800), YEAR, 12, 31);

        WrittenResults results = replay(history.latestRevisionsFirst().budgetsLast(), 1);

        AssertResults.reckoned(results, history, 1);
    }

    /** Ingest refuses it, and so does streams; the one alert and the one rejection are what is seen of that. */
    @Test
    void anEntryDatedInAnotherYearIsRejectedOnceAndRaisedOnItsLine() throws Exception {
        History history = new History(List.of(
                budget(ROAD, "100.00"),
                payment("P-1", ROAD, "2024-03-01", "30.00"),
                payment("P-2", ROAD, "2023-12-31", "5.00"),
                payment("P-3", ROAD, "2026-01-01", "6.00")));

        WrittenResults results = replay(history, 1);

        assertThat(results.json("rejections.json").findValuesAsText("value"))
                .containsExactly("2023-12-31", "2026-01-01");
        assertThat(results.summary().get("entriesRead").intValue()).isEqualTo(3);
        assertThat(results.summary().get("entriesRejected").intValue()).isEqualTo(2);
        assertThat(results.executions()).extracting(Reckoned::net).containsExactly(3_000L);
        assertThat(results.alerts().get(ROAD.text() + " R05").findValuesAsText("trigger"))
                .isNotEmpty()
                .containsOnly("P-2");
    }

    private WrittenResults replay(History history, int times, String... more) throws IOException {
        HistoryFiles files = HistoryFiles.write(history, folder.resolve("in"), times);
        Path out = folder.resolve("out");
        List<String> options = new ArrayList<>(List.of("--until", LAST.toString()));
        options.addAll(List.of(more));
        CommandRun run = CommandRun.replay(files, out, options.toArray(String[]::new));
        assertThat(run.code()).as(run.messages()).isEqualTo(DONE_WITH_REJECTS);
        return new WrittenResults(out);
    }
}
