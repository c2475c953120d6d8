package budgetflow.launcher.results;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.schemas.json.MilestoneJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was reported of every milestone, beside what all that is known now gives; by line key and due date. */
final class MilestonesJson {
    private record Place(LineKey line, LocalDate dueOn) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::line).thenComparing(Place::dueOn);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Null as reported: not judged yet. */
    private record Row(@Nullable AsReported asReported, MilestoneFigures restated) {}

    private MilestonesJson() {}

    static JsonBody of(
            Collection<LineExecution> lines,
            Collection<MilestoneVerdict> verdicts,
            LocalDate closedOn,
            JudgingDays judgingDays) {
        Map<Place, Row> rows = new TreeMap<>();
        for (MilestoneVerdict verdict : verdicts) {
            LocalDate dueOn = verdict.restated().milestone().dueOn();
            rows.put(new Place(verdict.line(), dueOn), new Row(verdict.asReported(), verdict.restated()));
        }
        for (LineExecution line : lines) {
            for (MilestoneFigures figures : line.milestonesOn(closedOn, judgingDays)) {
                Place place = new Place(line.key(), figures.milestone().dueOn());
                Row known = rows.get(place);
                rows.put(place, new Row(known == null ? null : known.asReported(), figures));
            }
        }
        return json -> {
            json.writeStartArray();
            for (Map.Entry<Place, Row> row : rows.entrySet()) {
                MilestoneJson.write(
                        json,
                        row.getKey().line(),
                        row.getValue().asReported(),
                        row.getValue().restated());
            }
            json.writeEndArray();
        };
    }
}
