package budgetflow.dashboard.api;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.schemas.json.JsonFields;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Lines, sums and entries as JSON: amounts in whole fen, rates as decimal text, the names of {@code executions.json}. */
final class FiguresJson {
    private FiguresJson() {}

    static void line(JsonGenerator json, LineRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("lineKey", row.key().text());
        json.writeStringField("region", row.key().region().code());
        json.writeNumberField("fiscalYear", row.key().fiscalYear().year());
        json.writeStringField("unitCode", row.key().unit().code());
        json.writeStringField("lineCode", row.key().code().code());
        json.writeStringField("lineName", row.name());
        json.writeStringField("unitName", row.unitName());
        json.writeStringField("departmentCode", Department.of(row.key()).code());
        json.writeStringField("departmentName", row.departmentName());
        JsonFields.field(json, "lineKind", row.kind());
        json.writeStringField("functionalCode", row.functionalCode());
        json.writeStringField("fund", row.fund());
        json.writeStringField("projectType", row.projectType());
        json.writeNumberField("carryOverFen", row.carryOver().fen());
        figures(json, row.figures());
        JsonFields.field(json, "status", row.status());
        JsonFields.field(json, "lastPaidOn", row.lastPaidOn());
        json.writeNumberField("openAlerts", row.openAlerts());
        json.writeEndObject();
    }

    /** Fields of an object; numerators and denominators are sums, and the rates follow from these. */
    static void figures(JsonGenerator json, Figures figures) throws IOException {
        json.writeNumberField("originalFen", figures.original().fen());
        json.writeNumberField("adjustedFen", figures.adjusted().fen());
        json.writeNumberField("grossFen", figures.gross().fen());
        json.writeNumberField("refundsFen", figures.refunds().fen());
        json.writeNumberField("netFen", figures.net().fen());
        json.writeNumberField("plannedFen", figures.planned().fen());
        json.writeNumberField("pacedFen", figures.paced().fen());
        json.writeNumberField("gapFen", figures.gap().fen());
        JsonFields.rate(json, "rate", figures.rate());
        JsonFields.rate(json, "rateOfOriginal", figures.rateOfOriginal());
        json.writeNumberField("entries", figures.entries());
    }

    static void rollup(JsonGenerator json, RollupRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("region", row.region());
        json.writeStringField("code", row.code());
        json.writeStringField("name", row.name());
        sums(json, row.figures());
        json.writeEndObject();
    }

    static void sums(JsonGenerator json, Figures figures) throws IOException {
        json.writeNumberField("lines", figures.lines());
        figures(json, figures);
    }

    static void change(JsonGenerator json, BudgetChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("changeId", change.changeId());
        JsonFields.field(json, "kind", change.kind());
        json.writeNumberField("revision", change.revision());
        JsonFields.field(json, "effectiveOn", change.effectiveOn());
        json.writeNumberField("amountFen", change.amount().fen());
        JsonFields.field(json, "status", change.status());
        json.writeStringField("documentNo", change.documentNo());
        json.writeEndObject();
    }

    static void entry(JsonGenerator json, LineEntry standing) throws IOException {
        Entry entry = standing.entry();
        EntryDetails details = entry.details();
        json.writeStartObject();
        json.writeStringField("entryId", entry.entryId());
        json.writeNumberField("revision", entry.revision());
        JsonFields.field(json, "kind", entry.kind());
        json.writeStringField("relatesTo", entry.relatesTo());
        JsonFields.field(json, "paidOn", entry.paidOn());
        json.writeNumberField("amountFen", entry.amount().fen());
        JsonFields.field(json, "receivedOn", entry.receivedOn());
        json.writeStringField("payee", details.payee());
        json.writeStringField("functionalCode", details.functionalCode());
        json.writeStringField("departmentEconomicCode", details.departmentEconomicCode());
        json.writeStringField("governmentEconomicCode", details.governmentEconomicCode());
        json.writeStringField("fund", details.fund());
        json.writeStringField("channel", details.channel());
        json.writeStringField("purpose", details.purpose());
        json.writeStringField("source", details.source());
        json.writeStringField("voucherNo", details.voucherNo());
        json.writeObjectFieldStart("provenance");
        json.writeStringField("topic", standing.provenance().topic());
        json.writeNumberField("partition", standing.provenance().partition());
        json.writeNumberField("offset", standing.provenance().offset());
        json.writeEndObject();
        json.writeEndObject();
    }
}
