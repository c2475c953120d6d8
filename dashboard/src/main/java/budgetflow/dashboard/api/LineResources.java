package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.read.Extent;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineSlices;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Slice;
import budgetflow.dashboard.read.View;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.schemas.json.ExecutionJson;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /lines}: the table of lines, one line, its entries and its series. */
final class LineResources {
    private final ReadStore reads;
    private final Judging judging;

    LineResources(ReadStore reads, Judging judging) {
        this.reads = reads;
        this.judging = judging;
    }

    /** GET {@code /lines}. */
    void lines(Context context) {
        Asked asked = new Asked(context, reads);
        View view = asked.view();
        LineFilter filter = asked.lines();
        int limit = asked.limit();
        List<String> after = asked.after();
        asked.params().check();
        var held = reads.lineSlices().rows(view, filter, after, limit);
        Answers.list(asked, held.extent(), held.found(), FiguresJson::line);
    }

    /** GET {@code /lines/{region}/{year}/{unit}/{code}}. */
    void line(Context context) {
        Asked asked = new Asked(context, reads);
        LineKey key = asked.line();
        View view = asked.viewOf(key);
        asked.params().check();
        Access.about(context, key.text());
        LineSlices.Held<Optional<LineSlices.One>> held = reads.lineSlices().line(view, key);
        LineSlices.One one = held.found().orElseThrow(LineResources::unknown);
        Extent extent = held.extent();
        LineExecution asOf = AsOfExecution.of(one.execution(), view.asOf());
        Answers.object(context, json -> {
            Answers.view(json, extent);
            json.writeFieldName("line");
            FiguresJson.line(json, one.row());
            json.writeFieldName("execution");
            ExecutionJson.write(json, asOf, extent.heldOn(), judging.days());
            json.writeArrayFieldStart("changes");
            for (BudgetChange change : one.execution().budget().changes()) {
                FiguresJson.change(json, change);
            }
            json.writeEndArray();
        });
    }

    /** GET {@code …/entries}. */
    void entries(Context context) {
        Asked asked = new Asked(context, reads);
        LineKey key = asked.line();
        View view = asked.viewOf(key);
        int limit = asked.limit();
        List<String> after = asked.after();
        asked.params().check();
        Access.about(context, key.text());
        var held = reads.lineSlices().entries(view, key, after, limit);
        Slice<LineEntry> entries = held.found().orElseThrow(LineResources::unknown);
        Answers.list(asked, held.extent(), entries, FiguresJson::entry);
    }

    /** GET {@code …/series}. */
    void series(Context context) {
        Asked asked = new Asked(context, reads);
        LineKey key = asked.line();
        View view = asked.viewOf(key);
        Series.Step step = asked.params().oneOf("step", Series.Step.class);
        asked.params().check();
        Access.about(context, key.text());
        var held = reads.lineSlices().line(view, key);
        LineSlices.One one = held.found().orElseThrow(LineResources::unknown);
        Series series = Series.of(one.execution(), held.extent(), step == null ? Series.Step.DAY : step);
        Answers.object(context, json -> {
            Answers.view(json, held.extent());
            json.writeStringField("lineKey", key.text());
            json.writeStringField("step", series.step().name());
            Answers.items(json, series.points(), Series::write);
        });
    }

    /** What is unknown and what is somebody else's are answered alike. */
    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
