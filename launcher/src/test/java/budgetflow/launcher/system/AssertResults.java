package budgetflow.launcher.system;

import static budgetflow.launcher.system.WrittenResults.text;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.history.History;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.plan.JudgingDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares results with a plain reckoning of the history of 2024 that was fed: every figure, verdict and count. */
final class AssertResults {
    static final FiscalYear YEAR = new FiscalYear(2024);
    static final LocalDate FIRST = YEAR.firstDay();
    /** The last milestone of any plan is judged by then. */
    static final LocalDate LAST = YEAR.lastDay().plusDays(Deliveries.DAYS_AFTER_YEAR_END);

    static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    private AssertResults() {}

    /** @param times how often everything was fed */
    static void reckoned(WrittenResults results, History history, int times) throws IOException {
        ReferenceReckoning reference = ReferenceReckoning.of(history, YEAR.year());
        List<Reckoned> expected = reference.lines().stream()
                .map(line -> reference.line(line, LAST, JUDGING::of))
                .toList();
        assertThat(results.executions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("milestones.adjusted")
                .containsExactlyElementsOf(expected);
        DailyReckoning daily = DailyReckoning.of(history, FIRST, LAST, JUDGING::of);
        assertMilestones(results, expected, daily);
        assertAlerts(results, daily);
        assertSummary(results.summary(), results, reference, times);
    }

    private static void assertMilestones(WrittenResults results, List<Reckoned> lines, DailyReckoning daily)
            throws IOException {
        Map<String, JsonNode> rows = results.milestones();
        Map<String, String> asReported = new TreeMap<>();
        Map<String, String> restated = new TreeMap<>();
        rows.forEach((key, row) -> {
            asReported.put(key, reported(row.get("asReported")));
            restated.put(key, figures(row.get("restated")));
        });
        Map<String, String> expectedReports = new TreeMap<>();
        Map<String, String> expectedRestated = new TreeMap<>();
        for (Reckoned line : lines) {
            for (Reckoned.Due due : line.milestones()) {
                String key = line.line() + " " + due.dueOn();
                expectedRestated.put(key, figures(due.executed(), due.adjusted(), due.verdict()));
                DailyReckoning.Reported report = daily.reported().get(key);
                expectedReports.put(
                        key, figures(report.executed(), due.adjusted(), report.verdict()) + " " + report.decidedOn());
            }
        }
        assertThat(restated).containsAllEntriesOf(expectedRestated);
        assertThat(asReported).containsAllEntriesOf(expectedReports);
        // Of lines that everything moved away from, what was reported stays.
        assertThat(rows.keySet()).isEqualTo(daily.reported().keySet());
    }

    private static void assertAlerts(WrittenResults results, DailyReckoning daily) throws IOException {
        Map<String, DailyReckoning.Raised> raised = new TreeMap<>();
        results.alerts().forEach((key, alert) -> {
            if (key.endsWith(" R01") || key.endsWith(" R02")) {
                List<String> events = new ArrayList<>();
                alert.get("history")
                        .forEach(event -> events.add(event.get("event").asText() + " "
                                + event.get("on").asText()));
                raised.put(
                        key,
                        new DailyReckoning.Raised(
                                events,
                                alert.required("trigger").asText(),
                                alert.required("valueFen").longValue(),
                                alert.required("thresholdFen").longValue()));
            }
        });
        assertThat(raised).isNotEmpty().isEqualTo(daily.raised());
    }

    private static void assertSummary(JsonNode summary, WrittenResults results, ReferenceReckoning reference, int times)
            throws IOException {
        long read = (reference.accepted() + reference.duplicate() + reference.rejected()) * times;
        long duplicate = reference.duplicate() * times + reference.accepted() * (times - 1);
        assertThat(summary.get("lines").intValue()).isEqualTo(reference.lines().size());
        assertThat(summary.get("entriesRead").longValue()).isEqualTo(read);
        assertThat(summary.get("entriesAccepted").longValue()).isEqualTo(reference.accepted());
        assertThat(summary.get("entriesDuplicate").longValue()).isEqualTo(duplicate);
        assertThat(summary.get("entriesRejected").longValue()).isEqualTo(reference.rejected() * times);
        assertThat(summary.get("netFen").longValue()).isEqualTo(reference.net());
        assertThat(results.json("rejections.json")).hasSize((int) reference.rejected() * times);
        assertThat(summary.get("alertsRaised").intValue())
                .isEqualTo(results.alerts().size());
        assertThat(summary.get("alertsOpen").longValue())
                .isEqualTo(results.alerts().values().stream()
                        .filter(alert -> !"RESOLVED".equals(text(alert, "state")))
                        .count());
    }

    private static String reported(JsonNode node) {
        return node.isNull() ? "not yet" : figures(node) + " " + text(node, "decidedOn");
    }

    private static String figures(JsonNode node) {
        return node.required("executedFen").longValue() + " " + text(node, "percent") + " " + text(node, "verdict");
    }

    private static String figures(long executed, long adjusted, @Nullable String verdict) {
        return executed + " " + percent(executed, adjusted) + " " + verdict;
    }

    private static @Nullable String percent(long executed, long adjusted) {
        return adjusted <= 0
                ? null
                : BigDecimal.valueOf(executed)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(adjusted), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
