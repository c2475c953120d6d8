package budgetflow.dashboard.api.payment;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch as JSON: as it is kept, and as its client is told of it. */
public final class BatchText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchText() {}

    /** For its client. */
    public static ObjectNode answer(PaymentBatch batch) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", batch.id())
                .put("state", batch.state().name())
                .put("receivedAt", batch.receivedAt().toString())
                .put("doneAt", batch.doneAt() == null ? null : batch.doneAt().toString())
                .put("source", batch.name());
        PaymentBatch.Outcome outcome = batch.outcome();
        if (outcome == null) {
            node.putNull("rows");
            node.putNull("amounts");
            node.putNull("errors");
        } else {
            put(node, outcome);
        }
        return node;
    }

    private static void put(ObjectNode node, PaymentBatch.Outcome outcome) {
        BatchCounts counts = outcome.counts();
        node.putObject("rows")
                .put("read", counts.read())
                .put("accepted", counts.accepted())
                .put("duplicate", counts.duplicate())
                .put("rejected", counts.rejected());
        node.putObject("amounts")
                .put("readFen", counts.readFen())
                .put("acceptedFen", counts.acceptedFen())
                .put("duplicateFen", counts.duplicateFen())
                .put("rejectedFen", counts.rejectedFen())
                .put("unreadable", counts.unreadable());
        var errors = node.putArray("errors");
        outcome.errors().forEach(error -> errors.addObject()
                .put("row", error.row())
                .put("field", error.field())
                .put("code", error.code())
                .put("reason", error.reason())
                .put("value", error.value()));
    }

    static byte[] kept(PaymentBatch batch) {
        ObjectNode node = answer(batch);
        node.put("client", batch.client().text());
        node.put("role", batch.assignment().role().word());
        batch.assignment().regions().forEach(node.putArray("regions")::add);
        batch.assignment().departments().forEach(node.putArray("departments")::add);
        node.put("idempotencyKey", batch.idempotencyKey());
        node.put("bodyDigest", batch.bodyDigest());
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a batch that cannot be written", e);
        }
    }

    /** Reads what {@link #kept} wrote; {@link IOException} where it is something else. */
    static PaymentBatch read(byte[] text) throws IOException {
        JsonNode node = JSON.readTree(text);
        try {
            String doneAt = text(node, "doneAt");
            return new PaymentBatch(
                    node.path("id").asText(),
                    new UserName(node.path("client").asText()),
                    Assignment.of(
                            Role.assignable(node.path("role").asText()).orElseThrow(),
                            texts(node.path("regions")),
                            texts(node.path("departments"))),
                    node.path("idempotencyKey").asText(),
                    node.path("bodyDigest").asText(),
                    Instant.parse(node.path("receivedAt").asText()),
                    node.path("rows").isObject() ? outcome(node) : null,
                    doneAt == null ? null : Instant.parse(doneAt));
        } catch (RuntimeException e) {
            throw new IOException("not a batch: " + e.getMessage(), e);
        }
    }

    private static PaymentBatch.Outcome outcome(JsonNode node) {
        JsonNode rows = node.path("rows");
        JsonNode amounts = node.path("amounts");
        List<RowError> errors = new ArrayList<>();
        for (JsonNode error : node.path("errors")) {
            errors.add(new RowError(
                    error.path("row").asLong(),
                    text(error, "field"),
                    error.path("code").asText(),
                    error.path("reason").asText(),
                    text(error, "value")));
        }
        return new PaymentBatch.Outcome(
                new BatchCounts(
                        rows.path("accepted").asLong(),
                        rows.path("duplicate").asLong(),
                        rows.path("rejected").asLong(),
                        amounts.path("acceptedFen").bigIntegerValue(),
                        amounts.path("duplicateFen").bigIntegerValue(),
                        amounts.path("rejectedFen").bigIntegerValue(),
                        amounts.path("unreadable").asLong()),
                errors);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
