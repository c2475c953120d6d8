package budgetflow.launcher.system;

import static budgetflow.launcher.system.AssertResults.LAST;
import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.launcher.sample.SampleFiles;
import budgetflow.launcher.system.RandomTotals.Held;
import budgetflow.launcher.system.RandomTotals.Sum;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Control totals through the whole system, on a broker with six partitions: files in, differences and alerts out. */
@Timeout(180)
class ReconciliationIT {
    private static final int DONE_WITH_REJECTS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {3, 64})
    void everyTotalIsHeldAgainstAPlainCount(long seed) throws Exception {
        History history = ofSeveralSources(Deliveries.onDays(RandomHistory.of(seed, YEAR, 900), YEAR, 12, seed));
        RandomTotals totals = new RandomTotals(
                ReferenceReckoning.of(history, YEAR.year()).effectiveEntries(),
                List.of(LocalDate.of(2024, Month.MAY, 6), LocalDate.of(2024, Month.NOVEMBER, 4), LAST),
                new Random(seed));
        Path file = Files.write(folder.resolve("control-totals-synthetic.csv"), totals.rows);

        CommandRun run = CommandRun.replay(
                HistoryFiles.write(history, folder.resolve("in"), 1),
                folder.resolve("out"),
                "--until",
                LAST.toString(),
                "--control-totals",
                file.toString());

        assertThat(run.code()).as(run.messages()).isEqualTo(DONE_WITH_REJECTS);
        WrittenResults results = new WrittenResults(folder.resolve("out"));
        assertThat(held(results)).hasSizeGreaterThan(100).isEqualTo(totals.expected);
        assertThat(open(results, "R50")).isNotEmpty().isEqualTo(differing(totals.expected));
        assertThat(open(results, "R51")).isNotEmpty().containsAll(withGaps(totals.expected));
    }

    /** What {@code samples/README.md} says of the sample's source. */
    @Test
    void theSampleRaisesWhatItsReadmeSays() throws Exception {
        WrittenResults results = replaySample();

        String source = "130281/2024/SYNTHETIC";
        assertThat(histories(results))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "R50 " + source + "/473001/2024-06-27",
                        "OPEN HIGH 2024-06-28, RESOLVED HIGH 2024-07-16",
                        "R50 " + source + "/473001/2024-09-10",
                        "OPEN HIGH 2024-09-11, RESOLVED HIGH 2024-09-18",
                        "R50 " + source + "/473001/2024-10-22",
                        "OPEN HIGH 2024-10-23",
                        "R51 " + source,
                        "OPEN HIGH 2024-06-28, RESOLVED HIGH 2024-07-16, REOPENED WARN 2024-08-13, "
                                + "RESOLVED WARN 2024-08-19, REOPENED HIGH 2024-10-23"));
        assertThat(differing(held(results))).containsExactly(source + "/473001/2024-10-22");
    }

    /** Until all that its totals show has come to pass. */
    private WrittenResults replaySample() {
        Path out = folder.resolve("out");
        List<String> arguments = new ArrayList<>(List.of("replay", "--verbose"));
        arguments.addAll(List.of("--budgets", sample("budgets.csv"), "--plans", sample("plans.csv")));
        arguments.addAll(List.of("--changes", sample("changes-synthetic.csv")));
        arguments.addAll(List.of("--payments", sample("payments-synthetic.csv")));
        arguments.addAll(List.of("--control-totals", sample("control-totals-synthetic.csv")));
        arguments.addAll(List.of("--until", "2024-10-31", "--out", out.toString()));
        CommandRun run = CommandRun.run(arguments);
        assertThat(run.code()).as(run.messages()).isEqualTo(DONE_WITH_REJECTS);
        return new WrittenResults(out);
    }

    private static String sample(String file) {
        return SampleFiles.FOLDER.resolve(file).toString();
    }

    /** By its id an entry is of one of two sources, or of none that is named. */
    private static History ofSeveralSources(History history) {
        List<Object> inputs = new ArrayList<>();
        for (Object input : history.inputs()) {
            inputs.add(input instanceof SubmittedEntry entry ? of(entry) : input);
        }
        return new History(inputs);
    }

    private static SubmittedEntry of(SubmittedEntry entry) {
        String source =
                switch (Math.floorMod(entry.entryId().hashCode(), 3)) {
                    case 0 -> "合成来源 #1";
                    case 1 -> "SYNTHETIC";
                    default -> null;
                };
        return new SubmittedEntry(
                entry.entryId(),
                entry.revision(),
                entry.kind(),
                entry.relatesTo(),
                entry.region(),
                entry.fiscalYear(),
                entry.unitCode(),
                entry.lineCode(),
                entry.paidOn(),
                entry.fen(),
                entry.receivedOn(),
                new EntryDetails(entry.details().payee(), null, null, null, null, null, null, source, null));
    }

    private static Map<String, Held> held(WrittenResults results) throws IOException {
        Map<String, Held> held = new TreeMap<>();
        for (JsonNode row : results.json("reconciliations.json")) {
            Sum ours = sum(row.required("ours"));
            Sum theirs = sum(row.required("theirs"));
            assertThat(sum(row.required("difference"))).isEqualTo(ours.plus(-theirs.count(), -theirs.fen()));
            assertThat(row.required("agrees").booleanValue()).isEqualTo(ours.equals(theirs));
            held.put(
                    String.join(
                            "/",
                            row.required("region").asText(),
                            row.required("fiscalYear").asText(),
                            row.required("source").asText(),
                            row.required("unitCode").asText(),
                            row.required("day").asText()),
                    new Held(ours, theirs));
        }
        return held;
    }

    private static Sum sum(JsonNode counted) {
        return new Sum(
                counted.required("count").longValue(), counted.required("fen").longValue());
    }

    private static Set<String> differing(Map<String, Held> all) {
        Set<String> keys = new TreeSet<>();
        all.forEach((key, held) -> {
            if (!held.ours().equals(held.theirs())) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static Set<String> withGaps(Map<String, Held> all) {
        Set<String> sources = new TreeSet<>();
        all.forEach((key, held) -> {
            if (held.ours().count() < held.theirs().count()) {
                String[] parts = key.split("/", -1);
                sources.add(parts[0] + "/" + parts[1] + "/" + parts[2]);
            }
        });
        return sources;
    }

    /** The subjects of a rule's alerts that somebody has to act on. */
    private static Set<String> open(WrittenResults results, String rule) throws IOException {
        Set<String> subjects = new TreeSet<>();
        for (JsonNode alert : results.json("alerts.json")) {
            if (alert.required("rule").asText().equals(rule)
                    && !alert.required("state").asText().equals("RESOLVED")) {
                assertThat(alert.required("lineKey").isNull()).isTrue();
                subjects.add(alert.required("subject").asText());
            }
        }
        return subjects;
    }

    /** R50 and R51 with all that happened to them. */
    private static Map<String, String> histories(WrittenResults results) throws IOException {
        Map<String, String> histories = new TreeMap<>();
        for (JsonNode alert : results.json("alerts.json")) {
            String rule = alert.required("rule").asText();
            if (rule.equals("R50") || rule.equals("R51")) {
                List<String> events = new ArrayList<>();
                alert.required("history")
                        .forEach(event -> events.add(event.required("event").asText() + " "
                                + event.required("severity").asText() + " "
                                + event.required("on").asText()));
                histories.put(rule + " " + alert.required("subject").asText(), String.join(", ", events));
            }
        }
        return histories;
    }
}
