package budgetflow.launcher.system;

import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.history.RandomHistory;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same history under the present rules and under another rules file. */
@Timeout(240)
class BackTestIT {
    private static final int CONFIGURATION = 5;

    @TempDir
    private Path folder;

    @Test
    void anotherRulesFileIsComparedWithThePresentOneRuleByRule() throws Exception {
        HistoryFiles files = HistoryFiles.write(
                Deliveries.onDays(RandomHistory.of(21, YEAR, 400), YEAR, 8, 21), folder.resolve("in"), 1);
        Path rules = folder.resolve("other.yaml");
        Files.writeString(rules, "rules:\n  R10: { enabled: false }\n  R16: { days-without-payment: 90 }\n");
        Path out = folder.resolve("out");

        CommandRun.replay(files, out, "--rules", rules.toString());

        WrittenResults results = new WrittenResults(out);
        JsonNode comparison = results.json("rules-comparison.json");
        assertThat(comparison.get("presentRules").isNull()).isTrue();
        assertThat(comparison.get("otherRules").asText()).isEqualTo(rules.toString());
        assertThat(comparison.get("present").get("alerts").intValue())
                .isEqualTo(results.json("alerts.json").size());
        JsonNode lagging = ofRule(comparison, "R10");
        assertThat(lagging.get("present").get("raised").intValue()).isPositive();
        assertThat(lagging.get("other").get("raised").intValue()).isZero();
        JsonNode stalled = ofRule(comparison, "R16");
        assertThat(stalled.get("other").get("raised").intValue())
                .isLessThan(stalled.get("present").get("raised").intValue());
        assertThat(ofRule(comparison, "R02").get("present"))
                .isEqualTo(ofRule(comparison, "R02").get("other"));
        List<String> changed = new ArrayList<>();
        comparison.get("changed").forEach(pair -> changed.add(pair.get("rule").asText()));
        assertThat(changed).contains("R10", "R16").containsOnly("R10", "R16");
    }

    @Test
    void aMistakeInARulesFileIsToldBeforeAnythingIsReplayed() throws Exception {
        HistoryFiles files = HistoryFiles.write(RandomHistory.of(1, YEAR, 50), folder.resolve("in"), 1);
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "rules:\n  R1O: { enabled: false }\n");
        Path out = folder.resolve("out");

        CommandRun other = CommandRun.replay(files, out, "--rules", rules.toString());
        CommandRun present = CommandRun.replay(files, out, "--set", "rules-file=" + rules);

        for (CommandRun run : List.of(other, present)) {
            assertThat(run.code()).as(run.messages()).isEqualTo(CONFIGURATION);
            assertThat(run.messages()).contains(rules + ":2: there is no rule R1O; did you mean R10?");
        }
        assertThat(out).doesNotExist();
    }

    private static JsonNode ofRule(JsonNode comparison, String rule) {
        for (JsonNode row : comparison.get("rules")) {
            if (row.get("rule").asText().equals(rule)) {
                return row;
            }
        }
        throw new AssertionError(rule + " raised nothing: " + comparison);
    }
}
