package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.read.AlertFilter;
import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.ReconciliationFilter;
import budgetflow.dashboard.read.RejectionFilter;
import budgetflow.dashboard.read.RejectionRow;
import budgetflow.dashboard.read.View;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.schemas.json.AlertJson;
import budgetflow.schemas.json.JsonFields;
import budgetflow.schemas.json.ReconciliationJson;
import budgetflow.schemas.json.RejectionJson;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alerts, reconciliations and rejections. */
final class RecordResources {
    private final ReadStore reads;

    RecordResources(ReadStore reads) {
        this.reads = reads;
    }

    /** GET {@code /alerts}. */
    void alerts(Context context) {
        Asked asked = new Asked(context, reads);
        View view = asked.view();
        AlertFilter filter = alertFilter(asked);
        int limit = asked.limit();
        List<String> after = asked.after();
        asked.params().check();
        var alerts = reads.recordSlices().alerts(view, filter, after, limit);
        Answers.list(asked, reads.lineSlices().extent(view), alerts, RecordResources::write);
    }

    private static AlertFilter alertFilter(Asked asked) {
        Params params = asked.params();
        @Nullable
        LineKey line = params.find("line", new Bilingual("指标键", "a line key"), text -> Optional.of(LineKey.of(text)));
        return new AlertFilter(
                params.anyOf("state", AlertState.class),
                params.anyOf("severity", Severity.class),
                params.anyOf("rule", RuleCode.class),
                asked.region(),
                params.text("department"),
                params.text("unit"),
                line,
                params.text("q"));
    }

    /** GET {@code /alerts/{id}}. */
    void alert(Context context) {
        Asked asked = new Asked(context, reads);
        asked.params().check();
        AlertKey key = AlertId.read(context.pathParam("id"));
        Access.about(context, key.text());
        AlertRow row =
                reads.alerts().alert(asked.scope(), key).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Answers.object(context, json -> {
            json.writeFieldName("alert");
            write(json, row);
        });
    }

    /** As {@code alerts list --json} has it, with its id, its names, and how it stood on the day asked. */
    private static void write(JsonGenerator json, AlertRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", AlertId.of(row.alert().key()));
        AlertJson.detailFields(json, row.alert());
        json.writeStringField("lineName", row.lineName());
        json.writeStringField("unitName", row.unitName());
        json.writeStringField(
                "departmentCode",
                row.department() == null ? null : row.department().code());
        JsonFields.field(json, "recordedAt", row.recordedAt());
        json.writeObjectFieldStart("standing");
        JsonFields.field(json, "state", row.state());
        JsonFields.field(json, "severity", row.severity());
        JsonFields.field(json, "since", row.since());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** GET {@code /reconciliations}. */
    void reconciliations(Context context) {
        Asked asked = new Asked(context, reads);
        View view = asked.view();
        Params params = asked.params();
        ReconciliationFilter filter = new ReconciliationFilter(
                asked.region(), params.text("unit"), params.text("source"), params.flag("differing"));
        int limit = asked.limit();
        List<String> after = asked.after();
        params.check();
        var found = reads.recordSlices().reconciliations(view, filter, after, limit);
        Answers.list(asked, reads.lineSlices().extent(view), found, ReconciliationJson::write);
    }

    /** GET {@code /rejections}. */
    void rejections(Context context) {
        Asked asked = new Asked(context, reads);
        Params params = asked.params();
        RejectionFilter filter =
                new RejectionFilter(params.text("source"), params.oneOf("code", RejectCode.class), params.text("q"));
        int limit = asked.limit();
        List<String> after = asked.after();
        params.check();
        var found = reads.recordSlices().rejections(asked.scope(), filter, after, limit);
        Answers.list(asked, null, found, RecordResources::write);
    }

    private static void write(JsonGenerator json, RejectionRow row) throws IOException {
        json.writeStartObject();
        RejectionJson.fields(json, row.rejection());
        json.writeStringField("original", row.rejection().original());
        JsonFields.field(json, "recordedAt", row.recordedAt());
        json.writeEndObject();
    }
}
