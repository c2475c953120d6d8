package budgetflow.streams;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.ScopedPlan;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What was refused, written as one line of JSON under the names of the file formats, so that it can be corrected and
 * fed again. What was not given is left out.
 */
final class OriginalText {
    private OriginalText() {}

    static String of(@Nullable SubmittedEntry entry) {
        if (entry == null) {
            return "";
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("entry_id", entry.entryId());
        json.put("revision", entry.revision());
        json.put("kind", entry.kind());
        put(json, "relates_to", entry.relatesTo());
        json.put("region", entry.region());
        json.put("fiscal_year", entry.fiscalYear());
        json.put("unit_code", entry.unitCode());
        json.put("line_code", entry.lineCode());
        json.put("paid_on", entry.paidOn().toString());
        putAmount(json, new Money(entry.fen()));
        put(json, "received_on", entry.receivedOn());
        putDetails(json, entry.details());
        return json.toString();
    }

    static String of(@Nullable BudgetChange change) {
        if (change == null) {
            return "";
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("change_id", change.changeId());
        put(json, "region", change.line().region());
        put(json, "fiscal_year", change.line().fiscalYear());
        put(json, "unit_code", change.line().unit());
        put(json, "line_code", change.line().code());
        put(json, "kind", change.kind());
        json.put("revision", change.revision());
        put(json, "effective_on", change.effectiveOn());
        putAmount(json, change.amount());
        put(json, "status", change.status());
        put(json, "document_no", change.documentNo());
        return json.toString();
    }

    static String of(@Nullable ScopedPlan plan) {
        if (plan == null) {
            return "";
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        plan.plan().milestones().forEach(milestone -> {
            ObjectNode json = rows.addObject();
            json.put("scope", plan.scope().text());
            json.put("due_on", milestone.dueOn().toString());
            json.put("cumulative_percent", milestone.percent().text());
        });
        return rows.toString();
    }

    private static void putDetails(ObjectNode json, EntryDetails details) {
        put(json, "payee", details.payee());
        put(json, "functional_code", details.functionalCode());
        put(json, "department_economic_code", details.departmentEconomicCode());
        put(json, "government_economic_code", details.governmentEconomicCode());
        put(json, "fund", details.fund());
        put(json, "channel", details.channel());
        put(json, "purpose", details.purpose());
        put(json, "source", details.source());
        put(json, "voucher_no", details.voucherNo());
    }

    private static void putAmount(ObjectNode json, Money amount) {
        json.put("amount", AmountUnit.YUAN.exactText(amount));
        json.put("amount_unit", AmountUnit.YUAN.label());
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
