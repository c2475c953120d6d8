package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.api.payment.ReceivedBody;
import budgetflow.dashboard.api.payment.RowError;
import budgetflow.dashboard.api.payment.RowTaker;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.precheck.LineStanding;
import budgetflow.domain.precheck.Precheck;
import budgetflow.domain.precheck.PrecheckAnswer;
import budgetflow.domain.precheck.PrecheckFigures;
import budgetflow.domain.precheck.PrecheckFinding;
import budgetflow.schemas.json.AlertJson;
import budgetflow.schemas.json.JsonFields;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /precheck}: would these payments breach their lines, plans or rules? Answered, and nothing else done: nothing
 * is sent, reserved or blocked. They are judged in the order given, each after those before it.
 */
final class PrecheckResource {
    private static final long MOST_BYTES = 1024 * 1024;
    private static final int MOST_ROWS = 100;

    private final ReadStore reads;
    private final PaymentIntake intake;
    private final Precheck precheck;
    private final ReceivedBody limits = new ReceivedBody(MOST_BYTES, MOST_ROWS);

    PrecheckResource(ReadStore reads, PaymentIntake intake, Judging judging) {
        this.reads = reads;
        this.intake = intake;
        this.precheck = new Precheck(judging.rules(), judging.days());
    }

    /** A row's answer: either is null. */
    private record Item(
            long row,
            @Nullable Entry entry,
            boolean known,
            @Nullable PrecheckAnswer answer,
            @Nullable RowError error) {
        boolean isBreach() {
            return error != null || (answer != null && answer.isBreach());
        }
    }

    void ask(Context context) throws IOException {
        new Asked(context, reads).params().check();
        byte[] rows = limits.rows(context.bodyInputStream(), Bodies.form(context));
        Judge judge = new Judge(Access.viewer(context).scope());
        intake.read("precheck", () -> new ByteArrayInputStream(rows), judge);
        Access.about(context, judge.lines.keySet().stream().map(LineKey::text).toArray(String[]::new));
        Answers.object(context, json -> {
            json.writeBooleanField("breach", judge.items.stream().anyMatch(Item::isBreach));
            Answers.items(json, judge.items, PrecheckResource::write);
        });
    }

    private final class Judge implements RowTaker {
        private final Scope scope;
        private final List<Item> items = new ArrayList<>();
        private final Map<LineKey, LineStanding> lines = new HashMap<>();
        private final Map<LineKey, Boolean> known = new HashMap<>();
        private final Map<FiscalYear, LocalDate> days = new HashMap<>();

        Judge(Scope scope) {
            this.scope = scope;
        }

        @Override
        public void taken(long row, SubmittedEntry submitted) {
            judge(row, submitted.entry());
        }

        @Override
        public void refused(Refused refused) {
            LineKey line = refused.line();
            SubmittedEntry keptOut = refused.keptOut();
            long row = refused.rejection().row();
            if (line != null && !scope.sees(Department.of(line))) {
                items.add(error(row, RowError.notPermitted(row, line.text())));
            } else if (keptOut != null) {
                judge(row, keptOut.entry());
            } else {
                items.add(error(row, RowError.of(refused.rejection())));
            }
        }

        private void judge(long row, Entry entry) {
            LineKey key = entry.line();
            if (!scope.sees(Department.of(key))) {
                items.add(error(row, RowError.notPermitted(row, key.text())));
                return;
            }
            var standing = lines.get(key);
            LocalDate today = days.computeIfAbsent(key.fiscalYear(), reads.lineStandings()::knownUpTo);
            if (standing == null) {
                Optional<LineStanding> found = reads.lineStandings().of(scope, key);
                known.put(key, found.isPresent());
                standing = found.orElseGet(() -> LineStanding.unknown(key));
            }
            PrecheckAnswer answer = precheck.of(standing, entry, today);
            lines.put(key, standing.with(entry));
            items.add(new Item(row, entry, known.getOrDefault(key, false), answer, null));
        }

        private static Item error(long row, RowError error) {
            return new Item(row, null, false, null, error);
        }
    }

    private static void write(JsonGenerator json, Item item) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", item.row());
        Entry entry = item.entry();
        json.writeStringField("entryId", entry == null ? null : entry.entryId());
        json.writeStringField("lineKey", entry == null ? null : entry.line().text());
        json.writeBooleanField("breach", item.isBreach());
        RowError error = item.error();
        if (error == null) {
            json.writeNullField("error");
        } else {
            json.writeObjectFieldStart("error");
            json.writeStringField("field", error.field());
            json.writeStringField("code", error.code());
            json.writeStringField("reason", error.reason());
            json.writeStringField("value", error.value());
            json.writeEndObject();
        }
        PrecheckAnswer answer = item.answer();
        if (answer != null) {
            json.writeBooleanField("lineKnown", item.known());
            write(json, answer);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PrecheckAnswer answer) throws IOException {
        JsonFields.field(json, "on", answer.on());
        JsonFields.field(json, "effect", answer.effect());
        json.writeFieldName("before");
        write(json, answer.before());
        json.writeFieldName("after");
        write(json, answer.after());
        json.writeArrayFieldStart("findings");
        for (PrecheckFinding finding : answer.findings()) {
            json.writeStartObject();
            JsonFields.field(json, "rule", finding.rule());
            JsonFields.field(json, "effect", finding.effect());
            JsonFields.field(json, "severity", finding.severity());
            json.writeStringField("trigger", finding.trigger());
            AlertJson.write(json, "value", finding.value());
            AlertJson.write(json, "threshold", finding.threshold());
            Remedy remedy = finding.remedy();
            if (remedy == null) {
                json.writeNullField("remedyFen");
            } else {
                json.writeNumberField("remedyFen", remedy.amount().fen());
            }
            json.writeStringField(
                    "reason", finding.reason().zh() + " / " + finding.reason().en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, PrecheckFigures figures) throws IOException {
        json.writeStartObject();
        json.writeNumberField("adjustedFen", figures.adjusted().fen());
        json.writeNumberField("netFen", figures.net().fen());
        json.writeNumberField("leftFen", figures.left().fen());
        json.writeNumberField("plannedFen", figures.planned().fen());
        JsonFields.rate(json, "rate", figures.rate());
        JsonFields.field(json, "status", figures.status());
        json.writeEndObject();
    }
}
