package budgetflow.dashboard.api;

import budgetflow.dashboard.read.Extent;
import budgetflow.dashboard.read.Slice;
import budgetflow.schemas.json.JsonFields;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON out: one object for each answer; lists are its {@code items}, with where the next ones begin. */
final class Answers {
    static final String TYPE = "application/json; charset=utf-8";

    private static final JsonFactory JSON = new JsonFactory();

    private Answers() {}

    /** Writes what stands in an object, or one element of a list. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one element, its braces included. */
    interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** One object; the body writes its fields. */
    static void object(Context context, Body fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType(TYPE).result(out.toByteArray());
    }

    /** One page of a list: what it is as of (null where of no day), its rows, and where the next ones begin. */
    static <T> void list(Asked asked, @Nullable Extent extent, Slice<T> slice, Item<T> item) {
        object(asked.context(), json -> {
            if (extent != null) {
                view(json, extent);
            }
            items(json, slice.rows(), item);
            json.writeStringField(
                    "nextCursor", slice.isLast() ? null : asked.cursor().text(slice.next()));
        });
    }

    static <T> void items(JsonGenerator json, List<T> rows, Item<T> item) throws IOException {
        json.writeArrayFieldStart("items");
        for (T one : rows) {
            item.write(json, one);
        }
        json.writeEndArray();
    }

    static void view(JsonGenerator json, Extent extent) throws IOException {
        json.writeObjectFieldStart("view");
        json.writeNumberField("fiscalYear", extent.year().year());
        JsonFields.field(json, "asOf", extent.asOf());
        JsonFields.field(json, "heldOn", extent.heldOn());
        JsonFields.field(json, "lastClosedOn", extent.lastClosedOn());
        JsonFields.field(json, "newestRecordAt", extent.newestRecordAt());
        json.writeBooleanField("synthetic", extent.synthetic());
        json.writeEndObject();
    }
}
