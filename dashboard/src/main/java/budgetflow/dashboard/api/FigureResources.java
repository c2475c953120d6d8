package budgetflow.dashboard.api;

import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.FieldProblem;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.read.DataAsOf;
import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.Extent;
import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineSlices;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.FiscalYear;
import budgetflow.schemas.json.ExecutionJson;
import budgetflow.schemas.json.JsonFields;
import budgetflow.schemas.json.MilestoneJson;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executions, milestones, roll-ups, closed days, and how far the data goes. */
final class FigureResources {
    private final ReadStore reads;
    private final Judging judging;
    private final Supplier<ProjectionState> projection;
    private final Clock clock;

    FigureResources(ReadStore reads, Judging judging, Supplier<ProjectionState> projection, Clock clock) {
        this.reads = reads;
        this.judging = judging;
        this.projection = projection;
        this.clock = clock;
    }

    /** GET {@code /executions}: the elements of {@code executions.json}. */
    void executions(Context context) {
        Asked asked = new Asked(context, reads);
        View view = asked.view();
        LineFilter filter = asked.lines();
        int limit = asked.limit();
        List<String> after = asked.after();
        asked.params().check();
        var held = reads.lineSlices().executions(view, filter, after, limit);
        LocalDate heldOn = held.extent().heldOn();
        Answers.list(asked, held.extent(), held.found(), (json, line) -> {
            LineExecution asOf = AsOfExecution.of(line, view.asOf());
            ExecutionJson.write(json, asOf, heldOn, judging.days());
        });
    }

    /** GET {@code /milestones}: the elements of {@code milestones.json}, of as many lines at a time as the limit says. */
    void milestones(Context context) {
        Asked asked = new Asked(context, reads);
        View view = asked.view();
        LineFilter filter = asked.lines();
        int limit = asked.limit();
        List<String> after = asked.after();
        asked.params().check();
        var held = reads.lineSlices().judged(view, filter, after, limit);
        Answers.object(context, json -> {
            Answers.view(json, held.extent());
            json.writeArrayFieldStart("items");
            for (LineSlices.Judged judged : held.found().rows()) {
                milestones(json, judged, view, held.extent());
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor",
                    held.found().isLast()
                            ? null
                            : asked.cursor().text(held.found().next()));
        });
    }

    /** Those of the plan, and those reported that the plan has dropped since, by due date. */
    private void milestones(JsonGenerator json, LineSlices.Judged judged, View view, Extent extent) throws IOException {
        LineExecution line = AsOfExecution.of(judged.line(), view.asOf());
        Map<LocalDate, MilestoneFigures> restated = new TreeMap<>();
        Map<LocalDate, MilestoneVerdict> reported = new TreeMap<>();
        for (MilestoneVerdict verdict : judged.verdicts()) {
            LocalDate dueOn = verdict.restated().milestone().dueOn();
            reported.put(dueOn, verdict);
            restated.put(dueOn, verdict.restated());
        }
        for (MilestoneFigures figures : line.milestonesOn(extent.heldOn(), judging.days())) {
            restated.put(figures.milestone().dueOn(), figures);
        }
        for (Map.Entry<LocalDate, MilestoneFigures> one : restated.entrySet()) {
            @Nullable MilestoneVerdict known = reported.get(one.getKey());
            MilestoneJson.write(json, line.key(), known == null ? null : known.asReported(), one.getValue());
        }
    }

    /** GET {@code /rollups?by=…}. */
    void rollups(Context context) {
        Asked asked = new Asked(context, reads);
        View view = asked.view();
        LineFilter filter = asked.lines();
        Dimension by = asked.params().oneOf("by", Dimension.class);
        asked.params().check();
        if (by == null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    new Bilingual("缺少参数 by", "the parameter by is missing"),
                    List.of(new FieldProblem("by", "MISSING", new Bilingual("汇总口径", "what lines are added up by"))));
        }
        List<RollupRow> rows = reads.rollups().by(by, view, filter);
        Figures sums = rows.stream().map(RollupRow::figures).reduce(Figures.NONE, Figures::plus);
        Extent extent = reads.lineSlices().extent(view);
        Answers.object(context, json -> {
            Answers.view(json, extent);
            JsonFields.field(json, "by", by);
            json.writeObjectFieldStart("sums");
            FiguresJson.sums(json, sums);
            json.writeEndObject();
            Answers.items(json, rows, FiguresJson::rollup);
        });
    }

    /** GET {@code /business-days}: the closed days, in order. */
    void businessDays(Context context) {
        Asked asked = new Asked(context, reads);
        LocalDate from = asked.params().day("from");
        LocalDate until = asked.params().day("until");
        int limit = asked.limit();
        List<String> after = asked.after();
        asked.params().check();
        var days = reads.recordSlices().closedDays(from, until, after, limit);
        Answers.list(asked, null, days, (json, day) -> {
            json.writeStartObject();
            JsonFields.field(json, "day", day);
            json.writeEndObject();
        });
    }

    /** GET {@code /status}: how far the data goes; works without any line, too. */
    void status(Context context) {
        Asked asked = new Asked(context, reads);
        asked.params().check();
        List<FiscalYear> years = reads.overviews().years(asked.scope());
        @Nullable
        DataAsOf data = reads.overviews()
                .currentYear(asked.scope())
                .map(year -> reads.overviews().dataAsOf(View.latest(asked.scope(), year)))
                .orElse(null);
        ProjectionState state = projection.get();
        Answers.object(context, json -> {
            json.writeArrayFieldStart("fiscalYears");
            for (FiscalYear year : years) {
                json.writeNumber(year.year());
            }
            json.writeEndArray();
            if (data == null) {
                json.writeNullField("currentYear");
            } else {
                json.writeNumberField("currentYear", data.year().year());
            }
            JsonFields.field(json, "heldOn", data == null ? null : data.day());
            JsonFields.field(json, "lastPaidOn", data == null ? null : data.lastPaidOn());
            JsonFields.field(json, "lastClosedOn", data == null ? null : data.lastClosedOn());
            Instant newest = data == null ? null : data.newestRecordAt();
            JsonFields.field(json, "newestRecordAt", newest);
            if (newest == null) {
                json.writeNullField("lagSeconds");
            } else {
                json.writeNumberField(
                        "lagSeconds",
                        Math.max(0, Duration.between(newest, clock.instant()).toSeconds()));
            }
            json.writeBooleanField("synthetic", data != null && data.synthetic());
            JsonFields.field(json, "store", state.phase());
            json.writeNumberField("percentRestored", state.percentRestored());
        });
    }
}
