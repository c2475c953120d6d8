package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.read.AsOf;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.rejection.Checked;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question by GET: who asks, the parameters, and what most questions have among them. */
final class Asked {
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;

    private final Context context;
    private final ReadStore reads;
    private final Params params;

    Asked(Context context, ReadStore reads) {
        this.context = context;
        this.reads = reads;
        this.params = new Params(context.queryParamMap());
    }

    Params params() {
        return params;
    }

    Context context() {
        return context;
    }

    Viewer viewer() {
        return Access.viewer(context);
    }

    Scope scope() {
        return viewer().scope();
    }

    /** Of {@code fiscalYear} and {@code asOf}; the year is that of the day, else the current one. */
    View view() {
        LocalDate asOf = params.day("asOf");
        FiscalYear asked =
                params.find("fiscalYear", new Bilingual("4 位年度", "4 digits"), text -> optional(FiscalYear.parse(text)));
        FiscalYear year = asked != null ? asked : asOf != null ? new FiscalYear(asOf.getYear()) : currentYear();
        return new View(scope(), year, asOf == null ? AsOf.latest() : AsOf.on(asOf));
    }

    /** Where nobody has a line yet any year is as good. */
    private FiscalYear currentYear() {
        return reads.overviews()
                .currentYear(scope())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "可查看的范围内还没有预算指标",
                        "there is no budget line yet within what may be seen"));
    }

    /** The line of the path; a problem where its parts are no key. */
    LineKey line() {
        try {
            return LineKey.of(String.join(
                    "/",
                    context.pathParam("region"),
                    context.pathParam("year"),
                    context.pathParam("unit"),
                    context.pathParam("code")));
        } catch (IllegalArgumentException noKey) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /** As of {@code asOf}, in the line's own year. */
    View viewOf(LineKey line) {
        LocalDate asOf = params.day("asOf");
        return new View(scope(), line.fiscalYear(), asOf == null ? AsOf.latest() : AsOf.on(asOf));
    }

    LineFilter lines() {
        return new LineFilter(
                region(),
                params.text("department"),
                params.text("unit"),
                params.text("function"),
                params.oneOf("kind", LineKind.class),
                params.text("fund"),
                params.anyOf("status", ExecutionStatus.class),
                params.text("q"));
    }

    @Nullable
    String region() {
        return params.find("region", new Bilingual("6 位行政区划", "6 digits"), text -> optional(Region.parse(text))
                .map(Region::code));
    }

    int limit() {
        return params.number(Cursor.LIMIT, USUAL_LIMIT, MOST);
    }

    /** Where the rows begin; empty for the first. */
    List<String> after() {
        String cursor = params.find(
                Cursor.NAME, new Bilingual("上一页的 nextCursor", "nextCursor of the page before"), Optional::of);
        return cursor == null ? List.of() : cursor().place(cursor);
    }

    Cursor cursor() {
        return new Cursor(context.path(), context.queryParamMap());
    }

    private static <T> Optional<T> optional(Checked<T> checked) {
        return checked.isAccepted() ? Optional.of(checked.get()) : Optional.empty();
    }
}
